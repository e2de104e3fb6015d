/* Two-phase commit of Gray and Lamport with seven resource managers: rm 0 working, 1 prepared,
   2 committed, 3 aborted; tm 0 undecided, 1 commit, 2 abort. */
byte rm[7]; bit sent[7]; bit told[7]; byte tm;
#define MANAGER(i) \
  :: d_step { tm==0 && sent[i] -> told[i]=1 } \
  :: d_step { rm[i]==0 -> rm[i]=1; sent[i]=1 } \
  :: d_step { rm[i]==0 -> rm[i]=3 } \
  :: d_step { tm==1 -> rm[i]=2 } \
  :: d_step { tm==2 -> rm[i]=3 }
active proctype commit() {
  do
  :: d_step { tm==0 && told[0] && told[1] && told[2] && told[3] && told[4] && told[5] && told[6] ->
              tm=1 }
  :: d_step { tm==0 -> tm=2 }
  MANAGER(0) MANAGER(1) MANAGER(2) MANAGER(3) MANAGER(4) MANAGER(5) MANAGER(6)
  od
}
