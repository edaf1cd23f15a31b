#!/usr/bin/env bash
# Rewrites the Compile items of every .nfproj from the files on disk. Run it after adding, moving or deleting a
# source file; the build fails on a file that no project lists (the real project system takes no wildcards).
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C

# The sources of a project: all below its folder, except what belongs to a project in a folder further down.
# hal/drivers and hal/esp32 hold projects only; a file there never becomes part of OcppChargePoint.Hal.
# unit-tests/host is what the device has no use for.
# The messages are compiled into the firmware, whose faces are all that uses them: each type and member of another assembly costs 4 bytes of RAM.
messages=(protocol/Messages protocol/Ocpp16 protocol/Ocpp201)

sources_of() {
    local folder=$1
    local skip=(-name bin -o -name obj -o -path "hal/drivers" -o -path "hal/esp32" -o -path "unit-tests/host")
    local inner
    while read -r inner; do
        skip+=(-o -path "$inner")
    done < <(find "$folder" -mindepth 2 \( -name '*.nfproj' -o -name '*.csproj' \) -exec dirname {} \; | sort -u)
    case $folder in
        protocol) for inner in "${messages[@]}"; do skip+=(-o -path "$inner"); done ;;
        firmware) find "${messages[@]}" -name '*.cs' | sed 's|^|../|' | sort ;;
    esac
    find "$folder" -mindepth 1 -type d \( "${skip[@]}" \) -prune -o -type f -name '*.cs' -print |
        sed "s|^$folder/||" | sort
}

# What a board's parts.txt names, as seen from the board: compiled into its own assembly (build/README.md).
parts_of() {
    local part
    if [ -f "$1/parts.txt" ]; then
        grep '^[^#-]' "$1/parts.txt" | while read -r part; do
            sources_of "$part" | grep -v '^Properties/' | sed "s|^|$part/|"
        done | grep -vxF -f <(sed -n 's/^-//p' "$1/parts.txt") | sed 's|^|../../|'
    fi
}

# What is wrong with the folders that the boards name, each complaint with file and line.
wrong_parts() {
    local list number first part
    find boards -name parts.txt | sort | while read -r list; do
        awk '/^[^#-]/ { print FNR ":" first[$0] ":" $0; if (!first[$0]) first[$0] = FNR }' "$list" |
            while IFS=: read -r number first part; do
                if [[ $part == */ ]] || ! compgen -G "$part/*.nfproj" > /dev/null; then
                    echo "$list($number): '$part' is no folder with a project (.nfproj)."
                elif [ -n "$first" ]; then
                    echo "$list($number): '$part' stands in line $first already; its sources would be compiled twice."
                fi
            done
    done
}

wrong=$(wrong_parts)
if [ -n "$wrong" ]; then
    printf 'list-sources.sh changed nothing:\n%s\n' "$wrong" >&2
    exit 1
fi

find hal protocol config firmware boards unit-tests -name '*.nfproj' 2>/dev/null | sort | while read -r project; do
    folder=$(dirname "$project")
    items=$( (parts_of "$folder"; sources_of "$folder") | tr '/' '\\' | sed 's|.*|    <Compile Include="&" />|')
    rewritten=$(ITEMS=$items awk '
        /<ItemGroup Label="Sources">/ { print; if (ENVIRON["ITEMS"] != "") print ENVIRON["ITEMS"]; inside = 1; next }
        inside && /<\/ItemGroup>/     { inside = 0 }
        !inside                       { print }' "$project")
    if [ "$rewritten" != "$(cat "$project")" ]; then
        printf '%s\n' "$rewritten" > "$project"
        echo "rewrote $project"
    fi
done
