package briefing.article.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {

    private static final URI PAGE = URI.create("https://example.org/a.html");

    @ParameterizedTest
    @CsvSource({"204, true", "301, true", "403, true", "404, true", "503, false"})
    void whatASiteAnswersInsteadOfItsRulesDecides(int status, boolean allowed) {
        assertThat(new Robots(address -> new FetchOutcome.Refused(status)).allows(PAGE))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"briefing, false", "other, true"})
    void aSiteNamesWhoIsToKeepAway(String name, boolean allowed) {
        byte[] rules = ("User-agent: " + name + "\nDisallow: /\n").getBytes(UTF_8);

        assertThat(new Robots(address -> new FetchOutcome.Fetched("robots.txt", rules)).allows(PAGE))
                .isEqualTo(allowed);
    }
}
