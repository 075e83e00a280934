package briefing.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.language.Language;
import org.junit.jupiter.api.Test;

class FusionTest {

    private static final Fusion SAME = Fusion.of(Language.CHINESE, Language.CHINESE);
    private static final Fusion TRANSLATED = Fusion.of(Language.CHINESE, Language.ENGLISH);

    @Test
    void aPassageThatIsNotEmbeddedYetIsRankedByItsWordsAmongThoseThatAre() {
        assertThat(SAME.score(null, 0.5))
                .isGreaterThan(SAME.score(0.4, 0.3))
                .isGreaterThan(TRANSLATED.score(0.3, 0.1))
                .isLessThan(SAME.score(0.7, 0.5));
    }

    @Test
    void wordsAndMeaningBothCount() {
        assertThat(SAME.score(0.6, 0.4)).isGreaterThan(SAME.score(0.5, 0.4)).isGreaterThan(SAME.score(0.6, 0.3));
    }
}
