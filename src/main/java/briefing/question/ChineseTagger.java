package briefing.question;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;

/** Cuts Chinese into words and says what each is. Loading it takes half a second, so it is loaded with the first question. */
public final class ChineseTagger {

    /** A word with its tag of HanLP's set: {@code nr} a person, {@code ns} a place, {@code v} a verb. */
    public record Word(String text, String tag) {}

    private ChineseTagger() {}

    private static final class Loaded {
        static {
            // Its custom dictionary is not asked, yet would be loaded, at a third of the time. That it is missing is no
            // news.
            HanLP.Config.enableDebug(false);
            HanLP.Config.CustomDictionaryPath = new String[] {"data/dictionary/none"};
        }

        static final Segment SEGMENT = HanLP.newSegment()
                .enableCustomDictionary(false)
                .enableNameRecognize(true)
                .enableTranslatedNameRecognize(true)
                .enableOffset(true);
    }

    public static List<Word> words(String text) {
        return Loaded.SEGMENT.seg(text).stream()
                .map((Term term) -> new Word(term.word, term.nature.toString()))
                .toList();
    }
}
