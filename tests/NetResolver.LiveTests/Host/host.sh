#!/bin/bash
# The host that the live tests give to a libvirtd: process 1 of a PID, a mount and a network namespace of their own. It does what its standard
# input says, a command a line, and answers each with "done" or "failed". When standard input ends, for whatever reason, so does process 1, and
# with it the kernel ends every process of the PID namespace and takes the devices, the mounts and libvirt's files away: nothing is left behind.
set -u

net=/run/imitation/net     # becomes /sys/class/net
pci=/run/imitation/bus/pci # becomes /sys/bus/pci
stubs=/run/stubs
daemon=

# Folders that libvirt's daemon writes to become empty ones in memory; /sys shows the devices of this network namespace.
prepare() {
    mount -t sysfs sysfs /sys || return
    for folder in /run /etc/libvirt /var/lib /var/cache /var/log; do mount -t tmpfs tmpfs "$folder" || return; done
    mkdir -p "$net" "$pci/devices" "$stubs" /run/drivers
    ip link set lo up || return
    for device in /sys/class/net/*; do ln -s "$(readlink -f "$device")" "$net/"; done
    # The bridges that questions have libvirt make.
    for bridge in virbr{0..9} vb0 lvbr{0,1} privnet; do imitate_bridge "$bridge"; done
    # Addresses are usable at once; libvirt would wait for the check for duplicates otherwise.
    echo 0 > /proc/sys/net/ipv6/conf/default/accept_dad
    # What libvirt tells these to do leaves no trace in any answer, and not every kernel could do it.
    cat > "$stubs/quiet" <<'EOF'
#!/bin/sh
case $0 in *tc) [ ! -e /run/stubs/tc-fails ] || exit 2 ;; esac
exit 0
EOF
    chmod +x "$stubs/quiet"
    for program in tc iptables ip6tables ebtables nft; do
        if path=$(command -v "$program"); then
            cp "$stubs/quiet" "$stubs/$program" && mount --bind "$stubs/$program" "$(readlink -f "$path")" || return
        fi
    done
    printf '%s\n' 'auth_unix_rw = "none"' 'log_outputs = "3:stderr"' > /etc/libvirt/libvirtd.conf
    printf '%s\n' 'firewall_backend = "iptables"' > /etc/libvirt/network.conf # read by 10.4.0 and later
}

link_of() { ln -sfn "/sys/devices/virtual/net/$1" "$net/$1"; }

# Not every kernel filters VLANs on bridges; what libvirt writes there nobody reads.
imitate_bridge() { mkdir -p "$net/$1/bridge" && touch "$net/$1/bridge/vlan_filtering"; }

# The daemon with its network driver alone; the others want parts of the system that this is no business of.
start_daemon() {
    for driver in /usr/lib/*/libvirt/connection-driver/libvirt_driver_network.so /usr/lib*/libvirt/connection-driver/libvirt_driver_network.so; do
        if [ -e "$driver" ]; then ln -sf "$driver" /run/drivers/; fi
    done
    LIBVIRT_DRIVER_DIR=/run/drivers libvirtd --config /etc/libvirt/libvirtd.conf --timeout 0 < /dev/null &
    daemon=$!
}

stop_daemon() {
    if [ -n "$daemon" ]; then
        kill "$daemon"
        wait "$daemon"
        daemon=
    fi
}

while read -r command first second third; do
    case $command in
        prepare) prepare ;;
        netdev) ip link add "$first" type veth peer name "peer-$first" && link_of "$first" ;;
        bridge) ip link add "$first" type bridge && imitate_bridge "$first" ;;
        pci) mkdir "$pci/devices/$first" ;;
        # pf NAME ADDRESS: the device NAME has virtual functions
        pf) rm "$net/$first" && mkdir "$net/$first" && ln -s "/sys/bus/pci/devices/$second" "$net/$first/device" && echo 8 > "$pci/devices/$second/sriov_totalvfs" ;;
        # vf ADDRESS OF-ADDRESS INDEX
        vf) ln -s "../$second" "$pci/devices/$first/physfn" && ln -s "../$first" "$pci/devices/$second/virtfn$third" ;;
        # vf-netdev ADDRESS [NAME]: the network device of a virtual function
        vf-netdev) rm -rf "$pci/devices/$first/net" && if [ -n "$second" ]; then mkdir -p "$pci/devices/$first/net/$second"; fi ;;
        imitate) mount --bind "${pci%/pci}" /sys/bus && mount --bind "$net" /sys/class/net ;;
        tc) if [ "$first" = fails ]; then touch "$stubs/tc-fails"; else rm -f "$stubs/tc-fails"; fi ;;
        start) start_daemon ;;
        stop) stop_daemon; true ;;
        *) false ;;
    esac && echo done || echo failed
done
