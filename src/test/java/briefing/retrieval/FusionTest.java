package briefing.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import briefing.language.Language;
import org.junit.jupiter.api.Test;

class FusionTest {

    private static final Fusion SAME = Fusion.of(Language.CHINESE, Language.CHINESE);
    private static final Fusion TRANSLATED = Fusion.of(Language.CHINESE, Language.ENGLISH);

    @Test
    void aPassageThatIsNotEmbeddedYetIsTakenToHaveTheUsualCosine() {
        assertThat(SAME.score(null, 0.5)).isEqualTo(SAME.score(SAME.usual(), 0.5));
    }

    @Test
    void aCosineMoreOrItsWeightInWordsMoreIsTheSameGain() {
        assertThat(SAME.score(0.6, 0.4) - SAME.score(0.5, 0.4))
                .isEqualTo(SAME.score(0.5, 0.4 + 0.1 / SAME.words()) - SAME.score(0.5, 0.4), within(1e-9))
                .isPositive();
    }

    @Test
    void wordsTellMoreThanTheVectorWhereTheQuestionIsTranslated() {
        assertThat(TRANSLATED.words()).isGreaterThan(SAME.words());
    }
}
