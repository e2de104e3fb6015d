-- Two-phase commit of Gray and Lamport with seven resource managers.
type manager: 0..6;
var rm: array [manager] of enum { working, prepared, committed, aborted };
    sent: array [manager] of boolean; told: array [manager] of boolean;
    tm: enum { undecided, commit, abort };
startstate begin
  for i: manager do rm[i] := working; sent[i] := false; told[i] := false; end;
  tm := undecided;
end;
rule tm = undecided & forall i: manager do told[i] end ==> begin tm := commit; end;
rule tm = undecided ==> begin tm := abort; end;
ruleset i: manager do
  rule tm = undecided & sent[i] ==> begin told[i] := true; end;
  rule rm[i] = working ==> begin rm[i] := prepared; sent[i] := true; end;
  rule rm[i] = working ==> begin rm[i] := aborted; end;
  rule tm = commit ==> begin rm[i] := committed; end;
  rule tm = abort ==> begin rm[i] := aborted; end;
end;
