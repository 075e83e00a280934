package briefing.index.lucene;

import briefing.language.Folding;
import briefing.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** How the passages of each language are cut into tokens. */
public final class Analyzers {

    private static final Analyzer CHINESE = new Chinese();
    private static final Analyzer ENGLISH = new EnglishAnalyzer();

    private Analyzers() {}

    /** Each field is named after a language. */
    public static Analyzer byField() {
        return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return of(Language.ofCode(field));
            }
        };
    }

    static Analyzer of(Language language) {
        return language == Language.CHINESE ? CHINESE : ENGLISH;
    }

    public static List<String> tokens(Language language, String text) {
        List<String> tokens = new ArrayList<>();
        read(language, text, (term, steps) -> tokens.add(term));
        return tokens;
    }

    /** The tokens with their places: words that are no tokens, such as "of", leave gaps between them. */
    static SortedMap<Integer, String> places(Language language, String text) {
        SortedMap<Integer, String> places = new TreeMap<>();
        int[] place = {0};
        read(language, text, (term, step) -> {
            place[0] += step;
            places.put(place[0], term);
        });
        return places;
    }

    /** Tells each token, and how many positions it is behind the one before. */
    private static void read(Language language, String text, ObjIntConsumer<String> each) {
        try (TokenStream stream = of(language).tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                each.accept(term.toString(), step.getPositionIncrement());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Single characters and pairs of them, side by side: a pair tells much, and a character still finds a word that is
     * written or cut otherwise. Needs no word list, and beats one (SmartChinese) on questions. Traditional characters are
     * found by simplified ones.
     */
    private static final class Chinese extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer tokenizer = new StandardTokenizer();
            TokenStream folded = new LowerCaseFilter(new FoldingFilter(tokenizer));
            return new TokenStreamComponents(tokenizer, new CJKBigramFilter(folded, CJKBigramFilter.HAN, true));
        }
    }

    private static final class FoldingFilter extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        FoldingFilter(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            char[] buffer = term.buffer();
            for (int i = 0; i < term.length(); i++) {
                buffer[i] = Folding.fold(buffer[i]);
            }
            return true;
        }
    }
}
