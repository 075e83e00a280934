package briefing.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how fast we are, and how much memory we take, beside others on the same machine in the same run:
 * {@code mvn -q -Pbenchmark verify}. It holds nothing to a limit, since machines differ and are busy.
 *
 * <p>{@code -Dbenchmark.rows=start,load,questions,chinese,stores,growth} picks, {@code -Dbenchmark.articles},
 * {@code -Dbenchmark.passages}, {@code -Dbenchmark.vectors} and {@code -Dbenchmark.growth} size;
 * {@code -Dbenchmark.folder} names a folder of articles that are loaded besides those that are made.
 */
class Benchmark {

    @Test
    void table(@TempDir Path folder) throws Exception {
        Table table = new Table(System.out);
        List<String> rows =
                Arrays.asList(System.getProperty("benchmark.rows", "start,load,questions,chinese,stores,growth")
                        .split(","));
        if (rows.contains("start")) {
            StartRows.measure(table, folder);
        }
        if (rows.contains("load")) {
            LoadRows.measure(
                    table, folder, sizes("benchmark.articles", "1000")[0], System.getProperty("benchmark.folder", ""));
        }
        if (rows.contains("questions")) {
            QuestionRows.measure(table, folder, sizes("benchmark.passages", "1000,10000,100000"));
        }
        if (rows.contains("chinese")) {
            QuestionRows.chinese(table, folder, sizes("benchmark.chinese", "100000"));
        }
        if (rows.contains("stores")) {
            StoreRows.measure(table, sizes("benchmark.vectors", "10000,100000,500000"));
            StoreRows.alone(table, 1_000_000);
        }
        if (rows.contains("growth")) {
            GrowthRows.measure(table, folder, sizes("benchmark.growth", "10,100,1000,10000"));
        }
    }

    private static int[] sizes(String property, String otherwise) {
        return Arrays.stream(System.getProperty(property, otherwise).split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
