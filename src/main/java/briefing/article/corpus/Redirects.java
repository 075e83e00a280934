package briefing.article.corpus;

import briefing.language.Notice;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a server may send us in place of the address that a person typed: not to what only this machine or its network can
 * reach, and not from an encrypted connection to an open one.
 */
final class Redirects {

    private Redirects() {}

    /**
     * Why an address is not gone to, or null where it may be.
     *
     * @param typed what the person typed
     * @param from the address that sent us on
     * @throws UnknownHostException where there is no such host
     */
    static @Nullable Notice refusal(URI typed, URI from, URI to) throws UnknownHostException {
        if (from.getScheme().equalsIgnoreCase("https") && to.getScheme().equalsIgnoreCase("http")) {
            return Notice.of("fetch.downgrade", to);
        }
        return internal(typed, to);
    }

    /** Why an address that a server named, and no person, is not gone to where it is within; else null. */
    static @Nullable Notice internal(URI typed, URI to) throws UnknownHostException {
        // The client asks for the host's addresses next, and is given the same ones: Java keeps them for 30 seconds.
        for (InetAddress address : InetAddress.getAllByName(to.getHost())) {
            if (isInternal(address) && !isTyped(typed, to)) {
                return Notice.of("fetch.internal", to);
            }
        }
        return null;
    }

    /** The server that the person named, be it that it now wants to be asked by https. */
    private static boolean isTyped(URI typed, URI to) {
        boolean secured = typed.getPort() < 0 && to.getPort() < 0;
        return typed.getHost().equalsIgnoreCase(to.getHost()) && (secured || isSameServer(typed, to));
    }

    static boolean isSameServer(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return address.getScheme().toLowerCase(Locale.ROOT).equals("https") ? 443 : 80;
    }

    /** Addresses that are not of the public Internet (IANA's registries of special-purpose addresses). */
    static boolean isInternal(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] b = address.getAddress();
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        if (address instanceof Inet4Address) {
            return first == 0
                    || first >= 240
                    || first == 127
                    || first == 100 && second >= 64 && second < 128
                    || first == 192 && second == 0 && b[2] == 0
                    || first == 198 && (second == 18 || second == 19);
        }
        return address instanceof Inet6Address && ((first & 0xfe) == 0xfc || isInternalWithin(b));
    }

    /** An address of IPv4 within one of IPv6: as such (::/96), translated (64:ff9b::/96) or tunnelled (2002::/16). */
    private static boolean isInternalWithin(byte[] b) {
        boolean translated = b[0] == 0 && b[1] == 0x64 && (b[2] & 0xff) == 0xff && (b[3] & 0xff) == 0x9b;
        boolean plain = isZero(b, 0, 12);
        if (plain || translated && isZero(b, 4, 12)) {
            return isInternal(b, 12);
        }
        return b[0] == 0x20 && b[1] == 0x02 && isInternal(b, 2);
    }

    private static boolean isZero(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInternal(byte[] b, int from) {
        try {
            return isInternal(InetAddress.getByAddress(Arrays.copyOfRange(b, from, from + 4)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
