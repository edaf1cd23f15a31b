#!/usr/bin/env bash
# Begins a board: copies a folder of boards/ to a new one, gives the project its own names and identity, and adds it
# to the solution. docs/porting.md tells what to do then.
#
#   build/new-board.sh my-charger [TEMPLATE]      (TEMPLATE: a folder of boards/, "template" unless given)
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
    echo "new-board.sh: $*" >&2
    exit 1
}

[ $# -ge 1 ] && [ $# -le 2 ] || fail "usage: build/new-board.sh NAME [TEMPLATE]"
name=$1
template=${2:-template}
[[ $name =~ ^[a-z][a-z0-9]*(-[a-z0-9]+)*$ ]] || fail "'$name' is no name: small letters, digits and single hyphens, a letter first."
[ ! -e "boards/$name" ] || fail "boards/$name is there already."
shopt -s nullglob
projects=("boards/$template"/*.nfproj)
[ ${#projects[@]} -eq 1 ] && grep -q '<OutputType>Exe</OutputType>' "${projects[0]}" || fail "boards/$template holds no board."

# my-charger becomes MyCharger.
pascal=$(echo "$name" | awk -F- '{ for (i = 1; i <= NF; i++) printf "%s%s", toupper(substr($i, 1, 1)), substr($i, 2) }')
old=$(basename "${projects[0]}" .nfproj)
new=OcppChargePoint.Boards.$pascal
! grep -q "\"$new\"" OcppChargePoint.sln || fail "the solution has a project $new already."
old_id=$(sed -n 's:.*<ProjectGuid>{\(.*\)}</ProjectGuid>.*:\1:p' "${projects[0]}")
if [ -r /proc/sys/kernel/random/uuid ]; then
    new_id=$(tr '[:lower:]' '[:upper:]' < /proc/sys/kernel/random/uuid)
else
    new_id=$(powershell.exe -NoProfile -Command '[guid]::NewGuid().ToString().ToUpper()' | tr -d '\r\n')
fi
[[ $new_id =~ ^[0-9A-F-]{36}$ ]] || fail "no new identity for the project could be made."

# The sources only: no bin, no obj.
git ls-files --cached --others --exclude-standard "boards/$template" | while read -r file; do
    to=boards/$name/${file#boards/"$template"/}
    to=${to/$old/$new}
    mkdir -p "$(dirname "$to")"
    sed -e "s/$old\b/$new/g" -e "s/$old_id/$new_id/g" -e "s/: base(\"[^\"]*\")/: base(\"${name:0:20}\")/" "$file" > "$to"
done

# The README begins with the board's name; what it says of the template alone stays behind.
readme=boards/$name/README.md
if [ -f "$readme" ]; then
    sed -e "1s/^# .*/# $name/" -e '/^<!-- of the template only -->$/,/^<!-- end -->$/d' "$readme" | cat -s > "$readme.new"
    mv "$readme.new" "$readme"
fi

# Each entry of the template in the solution, once more with the new names behind it.
awk -v old="$old" -v new="$new" -v from="$template" -v to="$name" -v old_id="$old_id" -v new_id="$new_id" '
    function copy(line) {
        gsub(old_id, new_id, line)
        gsub("\"" old "\"", "\"" new "\"", line)
        gsub("boards\\\\" from "\\\\" old, "boards\\" to "\\" new, line)
        return line
    }
    { print }
    index($0, old_id) && /^Project/ { pending = copy($0); next }
    pending != "" && /^EndProject/  { print pending; print; pending = ""; next }
    index($0, old_id)               { lines[++count] = copy($0); if ($0 ~ /Release.*Deploy/) { for (i = 1; i <= count; i++) print lines[i]; count = 0 } }
' OcppChargePoint.sln > OcppChargePoint.sln.new
mv OcppChargePoint.sln.new OcppChargePoint.sln
echo "Made boards/$name ($new) and added it to the solution. Next: boards/$name/Pins.cs."
