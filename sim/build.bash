# Sourced by sim/run and tests/run, which set `root`: installs what is missing and builds, quietly.

# With MSCSIM_VECTORSCAN set, and where there is no Hyperscan, Vectorscan takes its place: the same
# header and library, by the same names.
needed_packages() {
  local scan=libhyperscan-dev
  [ "$(dpkg --print-architecture)" = amd64 ] || scan=libvectorscan-dev
  [ -z "${MSCSIM_VECTORSCAN:-}" ] || scan=libvectorscan-dev
  echo g++ cmake ninja-build libboost-dev libboost-program-options-dev libboost-graph-dev \
    libfmt-dev libyaml-cpp-dev libedit-dev libhivex-dev libmd-dev libgraphviz-dev "$scan" \
    libicu-dev nlohmann-json3-dev "$@"
}

# install_missing PACKAGE...: asks for root's rights only where a package is missing. What was
# configured without the new ones is configured again.
install_missing() {
  local package missing=()
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok' ||
      missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo -n)
    if ! sudo -n true 2>/dev/null; then
      echo "missing packages; install them as root: apt-get install ${missing[*]}" >&2
      exit 2
    fi
  fi
  echo "installing ${missing[*]}" >&2
  quietly "$root/build/install.log" "${as_root[@]}" sh -c \
    "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ${missing[*]}"
  rm -f "$root"/build/*/build.ninja
}

# quietly LOG COMMAND...: its output goes to LOG, and is shown where it fails.
quietly() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  if ! "$@" >"$log" 2>&1; then
    cat "$log" >&2
    echo "failed: $*" >&2
    exit 2
  fi
}

# build PRESET [TARGET...]: one at a time, in whatever process.
build() {
  local preset=$1 dir=$root/build/$1
  shift
  mkdir -p "$dir"
  (
    flock 9
    command -v ccache >/dev/null && export CMAKE_CXX_COMPILER_LAUNCHER=ccache
    cd "$root"
    [ -f "$dir/build.ninja" ] || quietly "$dir/configure.log" cmake --preset "$preset"
    quietly "$dir/build.log" ninja -C "$dir" "$@"
  ) 9>"$dir/.lock" || exit
}
