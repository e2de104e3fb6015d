-- Peterson's algorithm of mutual exclusion for four processes, as in the BEEM database (peterson.4).
type process: 0..3;
var at: array [process] of enum { outside, climbing, giving_way, looking, in_section };
    j: array [process] of 0..4; k: array [process] of 0..4;
    pos: array [process] of 0..3; step: array [0..2] of process;
startstate begin
  for i: process do at[i] := outside; j[i] := 0; k[i] := 0; pos[i] := 0; end;
  for l: 0..2 do step[l] := 0; end;
end;
ruleset i: process do
  rule at[i] = outside ==> begin at[i] := climbing; j[i] := 1; end;
  rule at[i] = climbing & j[i] < 4 ==> begin at[i] := giving_way; pos[i] := j[i]; end;
  rule at[i] = climbing & j[i] = 4 ==> begin at[i] := in_section; end;
  rule at[i] = giving_way ==> begin at[i] := looking; step[j[i] - 1] := i; k[i] := 0; end;
  rule at[i] = looking & k[i] < 4 & (k[i] = i | pos[k[i]] < j[i]) ==> begin k[i] := k[i] + 1; end;
  rule at[i] = looking & (step[j[i] - 1] != i | k[i] = 4) ==> begin
    at[i] := climbing; j[i] := j[i] + 1;
  end;
  rule at[i] = in_section ==> begin at[i] := outside; pos[i] := 0; end;
end;
