-- Single-decree Paxos as stateright's example `paxos` has it: three servers, three clients, a network
-- that reorders and loses nothing, and the history by which linearizability is judged. The same state
-- as in paxos.pml; a ballot is its round * 4 + its leader, 0 none; proposals are clients, 0 none.
const none: 0;
type server: 0..2; client: 1..3; proposal: 0..3; round: 0..3; ballot: 0..15; operation: 1..3;
     acceptance: record ballot: ballot; proposal: proposal; end;
     answer: record given: boolean; accepted: acceptance; end;
     offer: record round: round; proposal: proposal; end;
     message: record
       prepare: round; prepared: round; last: acceptance; accept: offer; accepted: round;
       decided: offer;
     end;
var srv: array [server] of record
      ballot: ballot; proposal: proposal; accepted: acceptance; decided: boolean;
      answers: array [server] of answer; accepts: array [server] of boolean;
    end;
    between: array [server] of array [server] of message;  -- leader, then the other
    at: array [client] of record
      operation: operation; puts: boolean; put_ok: array [server] of boolean; gets: boolean;
      get_ok: proposal; read: proposal; seen: array [client] of 0..2;
    end;
startstate begin
  undefine srv; undefine between; undefine at;
  for s: server do
    srv[s].ballot := 0; srv[s].proposal := none; srv[s].decided := false;
    srv[s].accepted.ballot := 0; srv[s].accepted.proposal := none;
    for t: server do
      srv[s].accepts[t] := false; srv[s].answers[t].given := false;
      srv[s].answers[t].accepted.ballot := 0; srv[s].answers[t].accepted.proposal := none;
      between[s][t].prepare := 0; between[s][t].prepared := 0; between[s][t].accepted := 0;
      between[s][t].last.ballot := 0; between[s][t].last.proposal := none;
      between[s][t].accept.round := 0; between[s][t].accept.proposal := none;
      between[s][t].decided.round := 0; between[s][t].decided.proposal := none;
    end;
  end;
  for c: client do
    at[c].operation := 1; at[c].puts := true; at[c].gets := false; at[c].get_ok := none;
    at[c].read := none;
    for s: server do at[c].put_ok[s] := false; end;
    for d: client do at[c].seen[d] := 0; end;
  end;
end;
ruleset c: client do
  rule at[c].puts & !srv[c - 1].decided & srv[c - 1].proposal = none ==>
  var l: server; begin
    l := c - 1;
    at[c].puts := false;
    srv[l].proposal := c; srv[l].ballot := (srv[l].ballot / 4 + 1) * 4 + l;
    for s: server do
      srv[l].answers[s].given := s = l;
      srv[l].answers[s].accepted.ballot := 0; srv[l].answers[s].accepted.proposal := none;
      srv[l].accepts[s] := false;
      if s != l then between[l][s].prepare := srv[l].ballot / 4; end;
    end;
    srv[l].answers[l].accepted := srv[l].accepted;
  end;
  rule at[c].gets & srv[c % 3].decided ==> begin
    at[c].gets := false; at[c].get_ok := srv[c % 3].accepted.proposal;
  end;
  rule at[c].operation = 2 & at[c].get_ok != none ==> begin
    at[c].operation := 3; at[c].read := at[c].get_ok; at[c].get_ok := none;
  end;
  ruleset s: server do
    rule at[c].operation = 1 & at[c].put_ok[s] ==> begin
      at[c].put_ok[s] := false; at[c].operation := 2; at[c].gets := true;
      for d: client do if d != c then at[c].seen[d] := at[d].operation - 1; end; end;
    end;
  end;
end;
ruleset l: server; s: server do
  rule between[l][s].prepare != 0 & !srv[s].decided & srv[s].ballot < between[l][s].prepare * 4 + l ==>
  begin
    srv[s].ballot := between[l][s].prepare * 4 + l;
    between[l][s].prepared := between[l][s].prepare; between[l][s].last := srv[s].accepted;
    between[l][s].prepare := 0;
  end;
  rule between[l][s].prepared != 0 & !srv[l].decided & srv[l].ballot = between[l][s].prepared * 4 + l ==>
  var answers: 0..3; latest: acceptance; begin
    srv[l].answers[s].given := true; srv[l].answers[s].accepted := between[l][s].last;
    between[l][s].prepared := 0; between[l][s].last.ballot := 0;
    between[l][s].last.proposal := none;
    answers := 0; latest.ballot := 0; latest.proposal := none;
    for t: server do
      if srv[l].answers[t].given then
        answers := answers + 1;
        if srv[l].answers[t].accepted.ballot > latest.ballot then
          latest := srv[l].answers[t].accepted;
        end;
      end;
    end;
    if answers = 2 then
      if latest.proposal != none then srv[l].proposal := latest.proposal; end;
      srv[l].accepted.ballot := srv[l].ballot; srv[l].accepted.proposal := srv[l].proposal;
      srv[l].accepts[l] := true;
      for t: server do
        if t != l then
          between[l][t].accept.round := srv[l].ballot / 4;
          between[l][t].accept.proposal := srv[l].proposal;
        end;
      end;
    end;
  end;
  rule between[l][s].accept.round != 0 & !srv[s].decided &
       srv[s].ballot <= between[l][s].accept.round * 4 + l ==>
  begin
    srv[s].ballot := between[l][s].accept.round * 4 + l;
    srv[s].accepted.ballot := srv[s].ballot;
    srv[s].accepted.proposal := between[l][s].accept.proposal;
    between[l][s].accepted := between[l][s].accept.round;
    between[l][s].accept.round := 0; between[l][s].accept.proposal := none;
  end;
  rule between[l][s].accepted != 0 & !srv[l].decided & srv[l].ballot = between[l][s].accepted * 4 + l ==>
  var accepts: 0..3; begin
    srv[l].accepts[s] := true; between[l][s].accepted := 0; accepts := 0;
    for t: server do if srv[l].accepts[t] then accepts := accepts + 1; end; end;
    if accepts = 2 then
      srv[l].decided := true; at[srv[l].proposal].put_ok[l] := true;
      for t: server do
        if t != l then
          between[l][t].decided.round := srv[l].ballot / 4;
          between[l][t].decided.proposal := srv[l].proposal;
        end;
      end;
    end;
  end;
  rule between[l][s].decided.round != 0 & !srv[s].decided ==> begin
    srv[s].ballot := between[l][s].decided.round * 4 + l;
    srv[s].accepted.ballot := srv[s].ballot;
    srv[s].accepted.proposal := between[l][s].decided.proposal; srv[s].decided := true;
    between[l][s].decided.round := 0; between[l][s].decided.proposal := none;
  end;
end;
