# Sourced by what measures: CPU time, user and system together, and what else the machine does.

# cpu_seconds COMMAND...: of it and its children. What it prints is thrown away, and how it ends.
cpu_seconds() {
  local TIMEFORMAT='%U %S'
  { time "$@" >/dev/null 2>&1 || true; } 2>&1 | awk '{ print $1 + $2 }'
}

# median: of the numbers on standard input, one a line.
median() { sort -g | awk '{ each[NR] = $1 } END { print each[int((NR + 1) / 2)] }'; }

# load: one line on the machine, now.
load() { echo "$(nproc) processors, load average $(cut -d' ' -f1-3 /proc/loadavg)"; }
