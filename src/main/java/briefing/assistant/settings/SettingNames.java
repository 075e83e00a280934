package briefing.assistant.settings;

import briefing.language.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The names that settings have, and those that somebody meant. */
public final class SettingNames {

    private static final String PREFIX = "BRIEFING_";

    /** In the order of {@code .env.example}. */
    static final List<String> ALL = List.of(
            "BRIEFING_CORPUS",
            "BRIEFING_FILE_TIMEOUT",
            "BRIEFING_OCR",
            "BRIEFING_LOAD_LIMIT",
            "BRIEFING_CACHE",
            "BRIEFING_STATE",
            "BRIEFING_LANGUAGE",
            "BRIEFING_HISTORY",
            "BRIEFING_LOG",
            "BRIEFING_CHAT_BASE_URL",
            "BRIEFING_CHAT_MODEL",
            "BRIEFING_CHAT_API_KEY",
            "BRIEFING_CHAT_TIMEOUT",
            "BRIEFING_EMBEDDING_BASE_URL",
            "BRIEFING_EMBEDDING_MODEL",
            "BRIEFING_EMBEDDING_API_KEY",
            "BRIEFING_RERANKER",
            "BRIEFING_RERANKER_MODEL",
            "BRIEFING_RERANKER_API_KEY",
            "BRIEFING_RERANKER_TIMEOUT",
            "BRIEFING_STORE",
            "BRIEFING_OPENSEARCH_URLS",
            "BRIEFING_OPENSEARCH_INDEX",
            "BRIEFING_OPENSEARCH_USERNAME",
            "BRIEFING_OPENSEARCH_PASSWORD",
            "BRIEFING_OPENSEARCH_API_KEY",
            "BRIEFING_OPENSEARCH_SHARDS",
            "BRIEFING_OPENSEARCH_REPLICAS",
            "BRIEFING_OPENSEARCH_TIMEOUT",
            "BRIEFING_OPENSEARCH_CA_FILE");

    private SettingNames() {}

    /**
     * The names that are no settings though they are written like one, each with the one that was meant, or nothing.
     *
     * @param names of a file of settings, or of the environment of the process
     */
    public static Map<String, String> unknown(Collection<String> names) {
        Map<String, String> unknown = new TreeMap<>();
        for (String name : names) {
            if (name.startsWith(PREFIX) && !ALL.contains(name)) {
                String part = Nearest.of(
                        name.substring(PREFIX.length()),
                        ALL.stream().map(one -> one.substring(PREFIX.length())).toList());
                unknown.put(name, part == null ? "" : PREFIX + part);
            }
        }
        return unknown;
    }
}
