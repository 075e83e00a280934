package briefing.assistant;

import briefing.article.Article;
import briefing.index.CatalogueEntry;
import briefing.index.Hit;
import briefing.index.HybridQuery;
import briefing.index.LexicalQuery;
import briefing.index.PassageFilter;
import briefing.index.PassageSearch;
import briefing.index.Scores;
import briefing.index.Vocabulary;
import briefing.language.Language;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The passages of an index that are in one language. */
final class OneLanguage implements PassageSearch {

    /** So many times more are searched by meaning, as those of other languages are left out. */
    private static final int MORE = 4;

    private final PassageSearch all;
    private final Language language;

    OneLanguage(PassageSearch all, Language language) {
        this.all = all;
        this.language = language;
    }

    @Override
    public Set<Language> languages() {
        return all.languages().contains(language) ? EnumSet.of(language) : EnumSet.noneOf(Language.class);
    }

    @Override
    public Vocabulary vocabulary(Language of) {
        return all.vocabulary(of);
    }

    @Override
    public List<Hit> lexical(Language of, LexicalQuery query, PassageFilter filter, int k) {
        return of == language ? all.lexical(of, query, filter, k) : List.of();
    }

    @Override
    public List<Hit> nearest(float[] vector, PassageFilter filter, int k) {
        return all.nearest(vector, filter, MORE * k).stream()
                .filter(hit -> hit.passage().language() == language)
                .limit(k)
                .toList();
    }

    @Override
    public Scores scores(HybridQuery query, Collection<String> passages) {
        return all.scores(query, passages);
    }

    @Override
    public Map<String, float[]> vectors(Collection<String> articles) {
        return all.vectors(articles);
    }

    @Override
    public Optional<Article> article(String id) {
        return all.article(id);
    }

    @Override
    public Map<String, List<String>> copies(Collection<String> articles) {
        return all.copies(articles);
    }

    @Override
    public List<CatalogueEntry> catalogue() {
        return all.catalogue();
    }
}
