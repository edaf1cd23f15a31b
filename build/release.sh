#!/usr/bin/env bash
# Collects what is handed out: the image of each board, made fit for the CLR (docs/clr-inlining.md), its README, how to
# flash it, checksums. Needs images that nanoFramework's project system has built (docs/porting.md, "From sources to an
# image"); builds nothing of the firmware itself.
#
#   build/release.sh FOLDER
#
# FOLDER, seen from the root of the repository, must not exist yet: this script deletes and overwrites nothing. Boards are found on disk: each project in
# boards/*/ that names its targets (<FlashTargets>). All is checked first; every complaint is printed, not just one.
set -euo pipefail
shopt -s nullglob
cd "$(dirname "$0")/.."

# The deployment partition of an ESP32 with 4 MB of flash, the smallest of all targets.
largest_image=1835008

complaints=0
complain() {
    echo "release.sh: $*" >&2
    complaints=$((complaints + 1))
}

property() { sed -n "s:.*<$2>\(.*\)</$2>.*:\1:p" "$1" | head -n 1; }
version() { sed -n "s/^$1=//p" build/flash-versions.txt; }
image_of() { echo "$(dirname "$1")/bin/Release/$(property "$1" AssemblyName).bin"; }

if [ $# -ne 1 ]; then
    echo "usage: build/release.sh FOLDER (a new one)" >&2
    exit 2
fi
target=$1
[ ! -e "$target" ] || complain "$target is there already; name a new folder."
[ -d "$(dirname "$target")" ] || complain "$(dirname "$target") does not exist; make it first."
[ -n "$(version nanoff)" ] && [ -n "$(version clr)" ] || complain "build/flash-versions.txt does not name nanoff and clr."

projects=()
for project in boards/*/*.nfproj; do
    [ -n "$(property "$project" FlashTargets)" ] && projects+=("$project")
done
[ ${#projects[@]} -gt 0 ] || complain "no project in boards/*/ names its <FlashTargets>."

sources=(hal protocol config firmware boards)
for project in "${projects[@]}"; do
    board=$(dirname "$project")
    image=$(image_of "$project")
    [ -f "$board/README.md" ] || complain "$board has no README.md."
    if [ ! -f "$image" ]; then
        complain "$image is missing: build the solution with nanoFramework's project system, configuration Release."
        continue
    fi
    newer=$(find "${sources[@]}" \( -name '*.cs' -o -name '*.nfproj' -o -name packages.config \) -newer "$image" -not -path '*/obj/*' | head -n 1)
    [ -z "$newer" ] || complain "$image is older than $newer: build again."
    size=$(wc -c < "$image")
    [ "$size" -le "$largest_image" ] || complain "$image has $size bytes; $largest_image fit into 4 MB of flash."
done

commit=$(git rev-parse HEAD 2>/dev/null || echo unknown)
[ -z "$(git status --porcelain 2>/dev/null)" ] || complain "there are changes that are not committed; the release could not be built again from $commit."

if [ "$complaints" -gt 0 ]; then
    echo "release.sh: nothing was made." >&2
    exit 1
fi

# The tests of this script name one that is built already.
device_check=${DEVICE_CHECK:-artifacts/bin/OcppChargePoint.DeviceCheck/release/OcppChargePoint.DeviceCheck.dll}
[ -n "${DEVICE_CHECK:-}" ] || dotnet build build/device-check -c Release -v q >&2

# Made beside its place and moved there whole, so that half a release is never taken for one.
work=$(mktemp -d "$(dirname "$target")/.release-XXXXXX")
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"

for project in "${projects[@]}"; do
    board=$(basename "$(dirname "$project")")
    image=$(image_of "$project")
    mkdir "$work/$board"
    cp "$(dirname "$project")/README.md" "$work/$board/"
    if ! dotnet exec "$device_check" image "$image" "$work/$board/$(basename "$image")"; then
        echo "release.sh: nothing was made." >&2
        exit 1
    fi
    {
        echo "Flash $board ($(basename "$image")); PORT is the board's serial port. More: flashing.md."
        echo "CLR $(version clr) is known for ESP32_REV3 only; for another target look it up first (flashing.md, step 3). Never with a vehicle plugged in."
        IFS=';' read -ra names <<< "$(property "$project" FlashTargets)"
        for name in "${names[@]}"; do
            echo
            echo "$name:"
            echo "nanoff --target $name --serialport PORT --update --fwversion $(version clr) --deploy --image $(basename "$image")"
        done
    } > "$work/$board/flash.txt"
done

cp docs/flashing.md LICENSE build/flash-versions.txt "$work/"
echo "$commit" > "$work/commit.txt"
(cd "$work" && find . -type f ! -name SHA256SUMS | LC_ALL=C sort | sed 's:^\./::' | xargs -d '\n' sha256sum > SHA256SUMS)
mv "$work" "$target"
trap - EXIT
echo "Made $target: ${#projects[@]} boards."
