/* A node's service pack, drivers, bindings and resources with no rule between them. */
byte sp=3; byte d[4]; byte b[4]; byte r[6];
active proctype node() {
  do
  :: d_step { sp<6 -> sp=sp+1 }
  :: d_step { sp>0 -> sp=sp-1 }
  :: d_step { d[0]<2 -> d[0]=d[0]+1 } :: d_step { d[0]>0 -> d[0]=0 }
  :: d_step { d[1]<2 -> d[1]=d[1]+1 } :: d_step { d[1]>0 -> d[1]=0 }
  :: d_step { d[2]<2 -> d[2]=d[2]+1 } :: d_step { d[2]>0 -> d[2]=0 }
  :: d_step { d[3]<2 -> d[3]=d[3]+1 } :: d_step { d[3]>0 -> d[3]=0 }
  :: d_step { b[0]=1-b[0] } :: d_step { b[1]=1-b[1] }
  :: d_step { b[2]=1-b[2] } :: d_step { b[3]=1-b[3] }
  :: d_step { r[0]<2 -> r[0]=r[0]+1 } :: d_step { r[0]>0 -> r[0]=0 }
  :: d_step { r[1]<2 -> r[1]=r[1]+1 } :: d_step { r[1]>0 -> r[1]=0 }
  :: d_step { r[2]<2 -> r[2]=r[2]+1 } :: d_step { r[2]>0 -> r[2]=0 }
  :: d_step { r[3]<2 -> r[3]=r[3]+1 } :: d_step { r[3]>0 -> r[3]=0 }
  :: d_step { r[4]<2 -> r[4]=r[4]+1 } :: d_step { r[4]>0 -> r[4]=0 }
  :: d_step { r[5]<2 -> r[5]=r[5]+1 } :: d_step { r[5]>0 -> r[5]=0 }
  od
}
