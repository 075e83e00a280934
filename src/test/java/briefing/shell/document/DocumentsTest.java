package briefing.shell.document;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.Answer.Answered;
import briefing.answer.Answer.Mode;
import briefing.answer.Citation;
import briefing.answer.Found;
import briefing.shell.document.Document.Block;
import briefing.shell.document.Document.Line;
import briefing.shell.document.Document.Paragraph;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final String TEXT = "Steel fell. [1]\n\nCoal rose. [2]";

    private static final Citation FIRST =
            new Citation(1, "a.md", "Output", null, null, "Steel fell.", 0, 11, null, List.of());

    private static final Citation SECOND =
            new Citation(2, "a.md", "Output", null, null, "Coal rose.", 12, 22, null, List.of());

    @Test
    void whatOnlyBelongsToAnAnswerStandsBelowALineThatSaysSo() {
        Block related = new Paragraph(Line.of("Related:"));

        assertThat(blocks(FIRST, SECOND.asRelated())).hasSize(3).element(1).isEqualTo(related);
        assertThat(blocks(FIRST, SECOND)).hasSize(2).doesNotContain(related);
    }

    private static List<Block> blocks(Citation... citations) {
        Answered answer = new Answered(
                Found.of("How is steel?"), null, Mode.EXTRACTIVE, TEXT, List.of(citations), List.of(), null);
        return new Documents(id -> Optional.empty()).of("How is steel?", answer).blocks();
    }
}
