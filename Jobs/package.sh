#!/bin/sh
# Makes sla_VERSION_amd64.deb, and sla-VERSION-linux-amd64.tar.gz for systems that are not Debian. The same commit gives the
# same bytes.
# Usage: Jobs/package.sh [FOLDER]     where they go; the default is .build/package
# SLA_PACKAGE_VERSION: what the packages call themselves, for tests of an upgrade; the program keeps its own version.
set -eu
cd "$(dirname "$0")/.."
out=${1:-.build/package}
umask 022

Jobs/setup.sh package

# Named in the program; a tree that differs from its commit says so.
if commit=$(git rev-parse --short=12 HEAD 2>/dev/null); then
  [ -z "$(git status --porcelain)" ] || commit=$commit+
  SLA_COMMIT=$commit
  export SLA_COMMIT
fi
if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
  SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || date +%s)
fi
export SOURCE_DATE_EPOCH

flags="-c release --static-swift-stdlib"
# shellcheck disable=SC2086 # the flags are meant to be split
swift build $flags --product sla >&2
# shellcheck disable=SC2086
built=$(swift build $flags --show-bin-path)/sla
version=$("$built" --version | sed 's/^sla \([^ ]*\) .*/\1/')
named=${SLA_PACKAGE_VERSION:-$version}

mkdir -p "$out"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# put MODE TARGET [SED-SCRIPT]: standard input as a file of the package.
root=$work/root
put() {
  mkdir -p "$root$(dirname "$2")"
  sed "${3:-}" >"$root$2"
  chmod "$1" "$root$2"
}

# ---- The files of the Debian package, and of the tarball

# Where things are once they are installed.
places='s|/usr/local/libexec/sla|/usr/lib/sla|g; s|/usr/local/bin/sla|/usr/bin/sla|g; s|/etc/sla/technova.yaml|/etc/sla/catalog.yaml|g'
doc=/usr/share/doc/sla

mkdir -p "$root/usr/bin"
strip -o "$root/usr/bin/sla" "$built"
for script in Jobs/*.sh; do
  case ${script##*/} in
    setup.sh | sample.sh | package.sh) ;;
    *) put 755 "/usr/lib/sla/${script##*/}" "$places" <"$script" ;;
  esac
done
put 644 /usr/lib/sla/README.md <Jobs/README.md
put 644 /etc/sla/sla.conf "$places" <Jobs/sla.conf
ln -s /etc/sla/sla.conf "$root/usr/lib/sla/sla.conf"
for unit in Jobs/systemd/*.service Jobs/systemd/*.timer; do
  put 644 "/usr/lib/systemd/system/${unit##*/}" "$places" <"$unit"
done
put 644 /usr/lib/sysusers.d/sla.conf <Jobs/systemd/sla.sysusers
put 644 /usr/lib/tmpfiles.d/sla.conf <Jobs/systemd/sla.tmpfiles

"$built" init "$work/first" --time-zone Asia/Tokyo --language en,ja --now "$SOURCE_DATE_EPOCH" >/dev/null
put 644 /etc/sla/catalog.yaml <"$work/first/catalog.yaml"
for log in "$work"/first/logs/example/*; do
  put 644 "$doc/examples/logs/example/${log##*/}" <"$log"
done
put 644 "$doc/examples/crontab" "$places" <Jobs/crontab.example
put 644 "$doc/examples/technova.yaml" <Jobs/technova.yaml
put 644 "$doc/copyright" <LICENSE
put 644 "$doc/README.md" <README.md
for page in docs/*.md; do put 644 "$doc/${page##*/}" <"$page"; done
gzip -9n <CHANGELOG.md | put 644 "$doc/changelog.gz"

"$built" man | gzip -9n | put 644 /usr/share/man/man1/sla.1.gz
"$built" completion bash | put 644 /usr/share/bash-completion/completions/sla
"$built" completion zsh | put 644 /usr/share/zsh/vendor-completions/_sla
"$built" completion fish | put 644 /usr/share/fish/vendor_completions.d/sla.fish

# ---- The Debian package

mkdir -p "$work/source/debian" "$root/DEBIAN"
cp Jobs/debian/control "$work/source/debian/control"
depends=$(cd "$work/source" && dpkg-shlibdeps -O -e"$root/usr/bin/sla" | sed 's/^shlibs:Depends=//')
size=$(du -k -s --apparent-size --exclude=DEBIAN "$root" | cut -f 1)
# The second paragraph, filled in.
sed -n '/^Package:/,$p' Jobs/debian/control |
  sed "s/\${shlibs:Depends}/$depends/
    /^Package:/a\\
Version: $named\\
Section: admin\\
Priority: optional\\
Maintainer: $(sed -n 's/^Maintainer: //p' Jobs/debian/control)\\
Installed-Size: $size" >"$root/DEBIAN/control"
printf '%s\n' /etc/sla/sla.conf /etc/sla/catalog.yaml >"$root/DEBIAN/conffiles"
for script in postinst prerm postrm; do
  cp "Jobs/debian/$script" "$root/DEBIAN/$script"
  chmod 755 "$root/DEBIAN/$script"
done
(cd "$root" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
deb=$out/sla_${named}_amd64.deb
dpkg-deb --root-owner-group --build "$root" "$deb" >/dev/null
rm -r "$root/DEBIAN"

# ---- The tarball: it brings every library, the C library and its loader too, so that it asks nothing of the system

tree=$work/sla-$named
mkdir -p "$tree/bin" "$tree/lib/sla" "$tree/share/doc/sla/libraries"
cp "$root/usr/bin/sla" "$tree/lib/sla/sla"
ldd "$tree/lib/sla/sla" | sed -n 's/^[[:space:]]*\([^ ]*\) => \([^ ]*\) .*/\1 \2/p; s/^[[:space:]]*\(\/[^ ]*\/\(ld-[^ ]*\)\) .*/\2 \1/p' |
  while read -r name path; do
    cp -L "$path" "$tree/lib/sla/$name"
    # Under whose terms.
    package=$(dpkg-query -S "$(realpath "$path")" "$path" 2>/dev/null | sed -n '1s/:.*//p')
    cp -L "/usr/share/doc/$package/copyright" "$tree/share/doc/sla/libraries/$package"
  done
cat >"$tree/bin/sla" <<'END'
#!/bin/sh
# Starts sla with the libraries that it brought along, and with no others.
lib=$(dirname "$(readlink -f "$0")")/../lib/sla
exec "$lib/ld-linux-x86-64.so.2" --library-path "$lib" --argv0 "$0" "$lib/sla" "$@"
END
chmod 755 "$tree/bin/sla"
cp -R "$root/usr/share/." "$tree/share"
mkdir -p "$tree/share/sla"
cp -R "$root/usr/lib/sla" "$tree/share/sla/jobs"
cp -R "$root/usr/lib/systemd/system" "$tree/share/sla/systemd"
rm "$tree/share/sla/jobs/sla.conf"
cp "$root/etc/sla/sla.conf" "$root/etc/sla/catalog.yaml" "$tree/share/sla"

tarball=$out/sla-$named-linux-amd64.tar.gz
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" --format=gnu \
  -C "$work" -cf - "sla-$named" | gzip -9n >"$tarball"

ls -l "$deb" "$tarball" >&2
printf '%s\n%s\n' "$deb" "$tarball"
