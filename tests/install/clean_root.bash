#!/usr/bin/env bash
# tests/install/clean_root.bash PACKAGE.deb: installs the package in a Debian 12 that has nothing but
# its base system, and does there what the documents say: the steps of the container's file and each
# `run:` of the GitHub job; then, as a user without rights, what the package is for. Needs root,
# debootstrap and a mirror. MSCSIM_BASE=DIR is a base system made before, which is copied.
set -euo pipefail
project=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
package=$(readlink -f "${1:?which package?}")
mirror=${MSCSIM_MIRROR:-http://deb.debian.org/debian}
[ "$(id -u)" -eq 0 ] || { echo "skipped: needs root"; exit 0; }
command -v debootstrap >/dev/null || { echo "skipped: debootstrap is not installed"; exit 0; }

root=$(mktemp -d /var/tmp/mscsim-root.XXXXXX)
clean_up() {
  umount "$root/proc" 2>/dev/null || true
  rm -rf --one-file-system "$root"
}
trap clean_up EXIT
if [ -n "${MSCSIM_BASE:-}" ]; then
  cp -a "$MSCSIM_BASE/." "$root"
else
  debootstrap --variant=minbase bookworm "$root" "$mirror" >"$root.log" 2>&1 ||
    { tail "$root.log"; exit 1; }
  rm "$root.log"
fi
cp /etc/resolv.conf "$root/etc/"
mount -t proc proc "$root/proc" 2>/dev/null || echo "note: without /proc"
mkdir -p "$root/build"
cp "$package" "$root/build/"

# as_root FOLDER COMMAND, as_user COMMAND: there; what fails ends the test.
as_root() {
  echo "+ $2"
  DEBIAN_FRONTEND=noninteractive chroot "$root" /bin/bash -euo pipefail -c "cd '$1' && $2" </dev/null
}
as_user() {
  echo "\$ $1"
  chroot "$root" setpriv --reuid=65534 --regid=65534 --clear-groups \
    env -i HOME=/tmp PATH=/usr/bin:/bin LANG=C.UTF-8 /bin/bash -euo pipefail -c "cd /tmp && $1"
}
# block DOCUMENT FENCE: the lines of the block that begins with ```FENCE.
block() {
  awk -v fence="\`\`\`$2" '$0 == fence {inside = 1; next} /^```/ {inside = 0} inside' "$project/$1"
}

echo "== the steps of the container's file"
block sim/README.md dockerfile | while read -r word rest; do
  case $word in
    FROM) [ "$rest" = debian:12 ] || { echo "not the root that is here: $rest"; exit 1; } ;;
    COPY) as_root /build "cp $rest" ;;
    RUN) as_root / "$rest" ;;
    ENTRYPOINT) as_root / "command -v $(tr -d '[]",' <<<"$rest")" ;;
    *) echo "unknown: $word"; exit 1 ;;
  esac
done
[ -x "$root/usr/bin/mscsim" ] || { echo "the package is not installed"; exit 1; }
for tool in g++ gcc cmake ninja; do
  [ ! -e "$root/usr/bin/$tool" ] || { echo "$tool came with it"; exit 1; }
done

echo "== what the package is for"
as_user "mscsim --version"
as_user "mscsim run Q232910 | tail -n 1"
as_user "printf 'winver\ncluster resource\n.quit\n' | mscsim shell --at-end Q248605"
as_user "mscsim explore Q232910"
as_user "mscsim rules test clusdb_damaged --worlds Q216064 | tail -n 1"
as_user "mscsim run Q248605 --report pages | tail -n 1 && ls -l pages && grep -q '<svg' pages/*.html"
as_user "mscsim export Q248605 --to evidence && ls evidence/*"
as_user "mscsim new scenario first.yaml && mscsim run first.yaml | tail -n 1"
as_user "mscsim schema rule | cmp - /usr/share/mscsim/schemas/rule.schema.json"
as_user "mscsim completion bash | bash -n && ls /usr/share/bash-completion/completions/mscsim"
as_user "ls /usr/share/man/man1/mscsim.1* /usr/share/doc/mscsim/"

echo "== the GitHub job"
mkdir -p "$root/repository/scenarios"
cp "$package" "$root/repository/"
for file in claims.yaml first.yaml; do
  block scenarios/README.md "yaml $file" >"$root/repository/$file"
done
as_root /repository "mscsim new scenario own.yaml"
block scenarios/README.md "yaml .github/workflows/scenarios.yml" |
  sed -n 's/^ *- run: //p' | sed 's/ *# not run by the tests$//' | while IFS= read -r line; do
  as_root /repository "$line"
done
echo "all of it works"
