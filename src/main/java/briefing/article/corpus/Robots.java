package briefing.article.corpus;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What sites ask of programs that fetch many pages (robots.txt, RFC 9309), read once for each site by crawler-commons. It
 * counts for the addresses of lists; whoever types an address is a reader, not a robot.
 */
final class Robots {

    /** By which a site may name this program. */
    private static final String NAME = "briefing";

    /** The status of a site that has no such file. */
    private static final int NONE = 404;

    /** The longest pause between two pages that is kept for a site. */
    private static final Duration MOST = Duration.ofSeconds(10);

    private final Map<String, BaseRobotRules> rules = new HashMap<>();
    private final Function<String, FetchOutcome> fetch;

    /** @param fetch gets a file as it is */
    Robots(Function<String, FetchOutcome> fetch) {
        this.fetch = fetch;
    }

    boolean allows(URI page) {
        return rules(page).isAllowed(page.toString());
    }

    /** How long a site wants to be left alone after a page, if it says so. */
    Duration pause(URI page) {
        long millis = rules(page).getCrawlDelay();
        Duration asked = millis <= 0 ? Duration.ZERO : Duration.ofMillis(millis);
        return asked.compareTo(MOST) > 0 ? MOST : asked;
    }

    private BaseRobotRules rules(URI page) {
        String site = page.getScheme() + "://" + page.getRawAuthority();
        BaseRobotRules known = rules.get(site);
        if (known != null) {
            return known;
        }
        String address = site + "/robots.txt";
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        FetchOutcome outcome = fetch.apply(address);
        if (outcome instanceof FetchOutcome.Fetched file) {
            known = parser.parseContent(address, file.content(), "text/plain", List.of(NAME));
            rules.put(site, known);
            return known;
        }
        // Where the site cannot be had at all, the page says that itself. What is no file and no error asks for
        // nothing.
        int status = outcome instanceof FetchOutcome.Refused refused ? refused.status() : NONE;
        known = parser.failedFetch(status < 400 ? NONE : status);
        if (status < 500) {
            rules.put(site, known);
        }
        return known;
    }
}
