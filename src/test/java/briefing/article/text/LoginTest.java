package briefing.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTest {

    @Test
    void whoAsksIsTakenOutOfAnAddressAndSentInAHeader() {
        assertThat(Login.of("https://bob:hunter2@example.org:8443/a?b=c@d"))
                .isEqualTo(new Login("https://example.org:8443/a?b=c@d", "Basic Ym9iOmh1bnRlcjI=", "hunter2"));
        assertThat(Login.of("https://example.org/@bob")).isEqualTo(new Login("https://example.org/@bob", null, null));
        assertThat(Login.of("http://bob@h/")).isEqualTo(new Login("http://h/", "Basic Ym9iOg==", null));
    }

    @Test
    void aPasswordIsSentAsItIsMeant() {
        assertThat(Login.of("http://bob:p%40ss%3A@h/").password()).isEqualTo("p@ss:");
        assertThat(Login.of("http://bob:p@ss@h/")).isEqualTo(new Login("http://h/", "Basic Ym9iOnBAc3M=", "p@ss"));
    }

    @ParameterizedTest
    @CsvSource({
        "load http://bob:hunter2@h/x, load http://h/x",
        "http://a:b@c http://d:e@f/g@h, http://c http://f/g@h",
        "mail bob@example.org, mail bob@example.org",
        "http://h/?to=bob@example.org, http://h/?to=bob@example.org",
        "http://http://a:b@c, http://http://c",
        "://@, ://"
    })
    void aTextIsShownWithoutTheLoginsOfTheAddressesInIt(String text, String shown) {
        assertThat(Login.hidden(text)).isEqualTo(shown);
    }
}
