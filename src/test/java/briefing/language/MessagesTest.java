package briefing.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final ResourceBundle english = bundle(Locale.ROOT);
    private final ResourceBundle chinese = bundle(Locale.CHINESE);

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void bothNameTheSameFigures() {
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(figures(chinese.getString(key)))
                        .as(key)
                        .hasSameSizeAs(figures(english.getString(key))));
    }

    @Test
    void aPluralHasItsSingular() {
        assertThat(Messages.of(Language.ENGLISH).count("articles.count", 1)).isEqualTo("1 article");
        assertThat(Messages.of(Language.ENGLISH).count("articles.count", 2)).isEqualTo("2 articles");
        assertThat(Messages.of(Language.CHINESE).count("articles.count", 1)).isEqualTo("共 1 篇文章");
    }

    @Test
    void helpFitsOneScreen() {
        assertThat(english.getString("help").lines().toList())
                .hasSizeLessThan(23)
                .allMatch(line -> line.length() <= 90);
    }

    private static List<String> figures(String message) {
        return Pattern.compile("%[\\d$.]*[a-z]")
                .matcher(message)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toList());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "briefing.language.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
