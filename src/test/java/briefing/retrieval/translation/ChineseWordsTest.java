package briefing.retrieval.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChineseWordsTest {

    private static final Set<String> KNOWN =
            Set.of("大公", "公司", "在职", "职业", "生涯", "人工", "人工智能", "智能", "能源", "研究", "研究生", "生命", "起源");

    @Test
    void theCutWithFewerPiecesAndFewerSingleCharactersIsTaken() {
        assertThat(cut("人工智能公司")).containsExactly("人工智能", "公司");
        assertThat(cut("人工智能源")).containsExactly("人工智能", "源");
        assertThat(cut("研究生命起源")).containsExactly("研究", "生命", "起源");
    }

    @Test
    void ofEquallyGoodCutsThatFromTheBackIsTaken() {
        assertThat(cut("大公司")).containsExactly("大", "公司");
        assertThat(cut("在职业生涯中")).containsExactly("在", "职业", "生涯", "中");
    }

    private static List<String> cut(String text) {
        return ChineseWords.cut(text, 8, KNOWN::contains);
    }
}
