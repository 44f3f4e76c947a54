# A bare Debian 12 to install into; to be read with `.`, not run, after Tests/tools.sh.
# shellcheck shell=sh disable=SC2154

# bare_debian FOLDER: what debootstrap calls minbase, from the mirrors that this machine's apt has of Debian 12. It is kept
# in .build, as a download takes minutes.
bare_debian() {
  [ "$(id -u)" = 0 ] || skip "a bare Debian is entered with chroot, by root only"
  kept=.build/debian-12.tar
  if [ ! -s "$kept" ]; then
    Jobs/setup.sh install >&2 || skip "Jobs/setup.sh install could not install its packages"
    apt-get indextargets --format '$(ORIGIN) $(CODENAME) deb $(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' |
      sed -n 's/^Debian bookworm[^ ]* \(deb .* main\)$/\1/p' | sort -u >"$work/sources.list"
    [ -s "$work/sources.list" ] || skip "apt has no mirror of Debian 12 here"
    mmdebstrap --quiet --format=tar --variant=minbase bookworm "$kept.tmp" "$work/sources.list" >&2 ||
      skip "mmdebstrap could not make a bare Debian"
    mv "$kept.tmp" "$kept"
  fi
  root=$1
  mkdir -p "$root"
  tar -xpf "$kept" -C "$root"
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  inside true || skip "chroot or mount is not allowed here"
  ! inside sh -c 'command -v swift' >/dev/null || skip "there is Swift in a bare Debian"
}

# inside COMMAND…: in the bare Debian, as root, with nothing of this environment. `bind` is what it sees of this machine,
# as in /opt/swift, each for reading only.
inside() {
  # shellcheck disable=SC2016 # meant for the shell inside
  unshare --mount --propagation private sh -c '
    root=$1 bind=$2
    shift 2
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    for folder in $bind; do
      mkdir -p "$root$folder"
      mount --bind -o ro "$folder" "$root$folder"
    done
    exec chroot "$root" /usr/bin/env -i PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
      DEBIAN_FRONTEND=noninteractive "$@"' sh "$root" "${bind:-}" "$@"
}
