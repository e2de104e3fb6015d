/* The part of a node that Q232910 is about, from the same rules as node.yaml beside this: levels of
   the kernel, netbt.sys and tcpip.sys on disk and in memory, the level that winver shows, two
   adapters and whether TCP/IP brought them up, service packs, and restarts. Levels: 0 none in
   memory, 1 SP1 (Enterprise Edition's CD), 3 to 5 as their number, 7 SP6a. */
byte kernel_disk = 4, netbt_disk = 4, tcpip_disk = 4;
byte kernel = 4, netbt = 4, tcpip = 4;
byte winver = 4;
bool runs = true;
byte extra, backup; /* 0: not in the machine, 1: in it, 2: TCP/IP brought it up */

#define NEWER(file, pack) file = (file <= pack -> pack : file)
#define PACK(pack) \
  :: d_step { runs -> NEWER(kernel_disk, pack); NEWER(netbt_disk, pack); NEWER(tcpip_disk, pack) }

active proctype node() {
  do
  /* One driver's set-up fetches both files from the CD, the other's netbt.sys alone. */
  :: d_step { runs && extra == 0 -> extra = 1; netbt_disk = 1; tcpip_disk = 1 }
  :: d_step { runs && backup == 0 -> backup = 1; netbt_disk = 1 }
  :: d_step { runs && extra > 0 -> extra = 0 }
  :: d_step { runs && backup > 0 -> backup = 0 }
  PACK(3) PACK(4) PACK(5) PACK(7)
  /* A tcpip.sys and a netbt.sys of different levels stop the machine as it boots (Q317252). */
  :: d_step { tcpip_disk == netbt_disk ->
       runs = true; kernel = kernel_disk; netbt = netbt_disk; tcpip = tcpip_disk;
       winver = kernel_disk; extra = (extra > 0 -> 2 : 0); backup = (backup > 0 -> 2 : 0) }
  :: d_step { tcpip_disk != netbt_disk ->
       runs = false; kernel = 0; netbt = 0; tcpip = 0;
       winver = kernel_disk; extra = (extra > 0 -> 1 : 0); backup = (backup > 0 -> 1 : 0) }
  od
}
