package briefing.article.corpus;

import briefing.article.text.Login;
import briefing.language.Notice;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Visits to the pages of lists, which nobody typed: one at a time of a host and with a pause, only where the site lets programs
 * in, and, where a server named the page, not within this network.
 */
final class Visits {

    private final Robots robots;
    private final Duration pause;

    /** By host, when it was visited last, in nanoseconds. */
    private final Map<String, Long> last = new HashMap<>();

    /** @param pause left between two visits to one host; a site may ask for a longer one */
    Visits(Robots robots, Duration pause) {
        this.robots = robots;
        this.pause = pause;
    }

    /**
     * Waits until an address may be visited.
     *
     * @param from the address of the list that names it, where a server sent that; else null
     * @return why it may not be, or null
     */
    @Nullable
    Notice refusal(String address, @Nullable String from) {
        try {
            URI page = new URI(new URI(Login.hidden(address)).toASCIIString());
            Notice within = from == null ? null : Redirects.internal(new URI(Login.hidden(from)), page);
            if (within != null) {
                return within;
            }
            if (!robots.allows(page)) {
                return Notice.of("load.robots");
            }
            await(page);
            return null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Notice.of("fetch.address");
        } catch (UnknownHostException e) {
            return Notice.of("fetch.host");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Notice.of("skipped.interrupted");
        }
    }

    private void await(URI page) throws InterruptedException {
        String host = String.valueOf(page.getHost());
        Duration asked = robots.pause(page);
        long wait = Math.max(asked.toNanos(), pause.toNanos());
        Long before = last.get(host);
        long left = before == null ? 0 : before + wait - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
        last.put(host, System.nanoTime());
    }
}
