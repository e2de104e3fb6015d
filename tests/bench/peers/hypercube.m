-- A node's service pack, drivers, bindings and resources with no rule between them.
var sp: 0..6; d: array [0..3] of 0..2; b: array [0..3] of 0..1; r: array [0..5] of 0..2;
startstate begin
  sp := 3;
  for i: 0..3 do d[i] := 0; b[i] := 0; end;
  for i: 0..5 do r[i] := 0; end;
end;
rule sp<6 ==> begin sp := sp+1; end;
rule sp>0 ==> begin sp := sp-1; end;
ruleset i: 0..3 do rule d[i]<2 ==> begin d[i] := d[i]+1; end; end;
ruleset i: 0..3 do rule d[i]>0 ==> begin d[i] := 0; end; end;
ruleset i: 0..3 do rule begin b[i] := 1-b[i]; end; end;
ruleset i: 0..5 do rule r[i]<2 ==> begin r[i] := r[i]+1; end; end;
ruleset i: 0..5 do rule r[i]>0 ==> begin r[i] := 0; end; end;
