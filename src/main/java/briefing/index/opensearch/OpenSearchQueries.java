package briefing.index.opensearch;

import static briefing.index.opensearch.OpenSearchNodes.JSON;

import briefing.index.PassageFilter;
import briefing.index.lucene.LuceneQueries;
import briefing.language.Language;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** The queries of the local index as OpenSearch takes them: the same ones, so that they score the same. */
final class OpenSearchQueries {

    private OpenSearchQueries() {}

    /** A query of {@link LuceneQueries} in JSON. */
    static ObjectNode json(Query query) {
        return json(query, 1);
    }

    /**
     * The same for the passages of a language in several shards. One that has none of a phrase's words would not tell how
     * many passages it has, unless it is also asked for a word, here the empty one, which no passage has.
     */
    static ObjectNode lexical(Language language, Query query) {
        ObjectNode node = restricted(json(query));
        ((ObjectNode) node.path("bool")).putArray("should").add(json(new TermQuery(new Term(language.code(), ""))));
        return node;
    }

    private static ObjectNode json(Query query, double boost) {
        ObjectNode node = JSON.createObjectNode();
        if (query instanceof BoostQuery boosted) {
            return json(boosted.getQuery(), boost * boosted.getBoost());
        } else if (query instanceof TermQuery term) {
            node.putObject("term")
                    .putObject(term.getTerm().field())
                    .put("value", term.getTerm().text())
                    .put("boost", boost);
        } else if (query instanceof PhraseQuery phrase) {
            String tokens = Arrays.stream(phrase.getTerms()).map(Term::text).collect(Collectors.joining(" "));
            node.putObject("match_phrase")
                    .putObject(phrase.getField())
                    .put("query", tokens)
                    .put("analyzer", "whitespace")
                    .put("slop", gaps(phrase.getPositions()))
                    .put("boost", boost);
        } else if (query instanceof DisjunctionMaxQuery best) {
            ObjectNode max = node.putObject("dis_max")
                    .put("tie_breaker", best.getTieBreakerMultiplier())
                    .put("boost", boost);
            best.getDisjuncts().forEach(way -> max.withArray("queries").add(json(way)));
        } else if (query instanceof BooleanQuery any && !any.clauses().isEmpty()) {
            ObjectNode bool = node.putObject("bool").put("boost", boost);
            for (BooleanClause clause : any) {
                bool.withArray(clause.isRequired() ? "filter" : "should").add(json(clause.getQuery()));
            }
        } else {
            return none();
        }
        return node;
    }

    /** How many words that are no tokens stand in a phrase; the store takes as many words anywhere in it. */
    private static int gaps(int[] places) {
        return places[places.length - 1] - places[0] - (places.length - 1);
    }

    /** What nothing meets. */
    static ObjectNode none() {
        return JSON.createObjectNode().set("match_none", JSON.createObjectNode());
    }

    /** What a filter asks for, to be put beside a query; null where it lets everything through. */
    static @Nullable ObjectNode filter(PassageFilter filter) {
        if (filter.equals(PassageFilter.NONE)) {
            return null;
        }
        ObjectNode node = JSON.createObjectNode();
        ArrayNode all = node.putObject("bool").putArray("filter");
        if (filter.since() != null || filter.until() != null) {
            ObjectNode range = all.addObject().putObject("range").putObject("published");
            put(range, "gte", filter.since());
            put(range, "lte", filter.until());
        }
        contains(all, "source", filter.source());
        contains(all, "title", filter.title());
        contains(all, "article.folded", filter.article());
        if (!filter.excluded().isEmpty()) {
            node.withObject("/bool").putArray("must_not").add(json(LuceneQueries.having(filter.excluded())));
        }
        return node;
    }

    /** What meets a condition, which may be null, and has none of these values. */
    static ObjectNode without(@Nullable ObjectNode condition, String field, Collection<String> values) {
        ObjectNode node = JSON.createObjectNode();
        ObjectNode bool = node.putObject("bool");
        if (condition != null) {
            bool.putArray("filter").add(condition);
        }
        bool.putArray("must_not").add(terms(field, values));
        return node;
    }

    private static void put(ObjectNode range, String bound, @Nullable LocalDate day) {
        if (day != null) {
            range.put(bound, day.toString());
        }
    }

    private static void contains(ArrayNode all, String field, @Nullable String part) {
        if (part != null) {
            String literal = part.toLowerCase(Locale.ROOT).replaceAll("[\\\\*?]", "\\\\$0");
            all.addObject().putObject("wildcard").putObject(field).put("value", "*" + literal + "*");
        }
    }

    static ObjectNode terms(String field, Collection<String> values) {
        ObjectNode node = JSON.createObjectNode();
        values.forEach(node.putObject("terms").putArray(field)::add);
        return node;
    }

    static ObjectNode kind(String kind) {
        return JSON.createObjectNode().set("term", JSON.createObjectNode().put("kind", kind));
    }

    /** What meets a query, only where it also meets the conditions; those that are null do not count. */
    static ObjectNode restricted(JsonNode query, @Nullable ObjectNode... conditions) {
        ObjectNode node = JSON.createObjectNode();
        ObjectNode bool = node.putObject("bool");
        bool.putArray("must").add(query);
        for (ObjectNode condition : conditions) {
            if (condition != null) {
                bool.withArray("filter").add(condition);
            }
        }
        return node;
    }

    /** The vectors nearest to one, among what meets the condition. */
    static ObjectNode nearest(String field, float[] vector, int k, @Nullable ObjectNode condition) {
        ObjectNode node = JSON.createObjectNode();
        ObjectNode knn = node.putObject("knn").putObject(field).put("k", k);
        knn.set("vector", array(vector));
        if (condition != null) {
            knn.set("filter", condition);
        }
        return node;
    }

    static ArrayNode array(float[] vector) {
        ArrayNode array = JSON.createArrayNode();
        for (float x : vector) {
            array.add(x);
        }
        return array;
    }

    static ArrayNode array(byte[] codes) {
        ArrayNode array = JSON.createArrayNode();
        for (byte code : codes) {
            array.add((int) code);
        }
        return array;
    }
}
