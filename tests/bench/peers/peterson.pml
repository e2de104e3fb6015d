/* Peterson's algorithm of mutual exclusion for four processes, as in the BEEM database (peterson.4):
   1,119,560 states, with spin -o2, which keeps the variables that are not read any more. */
#define N 4
byte pos[N], step[N];
active [N] proctype P() {
  byte j, k;
outside:
  j = 1;
climbing:
  if
  :: d_step { j < N -> pos[_pid] = j };
     d_step { step[j - 1] = _pid; k = 0 };
looking:
     if
     :: d_step { k < N && (k == _pid || pos[k] < j) -> k++ }; goto looking
     :: d_step { step[j - 1] != _pid || k == N -> j++ }; goto climbing
     fi
  :: j == N -> goto in_section
  fi;
in_section:
  pos[_pid] = 0; goto outside
}
