package briefing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reads Chinese is told in Chinese what went wrong, also by those parts that know no terminal. */
class ChineseSessionTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeCorpus() throws IOException {
        Run.writeCorpus(folder);
        Files.write(folder.resolve("corpus/binary.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7});
        Run.write(folder.resolve("corpus/empty.txt"), "");
        Run.write(folder.resolve("corpus/none.json"), "[]");
    }

    @Test
    void whyFilesWereSkippedIsToldInTheLanguageOfWhoeverAsks() {
        assertThat(Run.of(folder, "", "articles").out()).endsWith("""
                        3 files were skipped:
                        - binary.txt (7 B): not text, whatever its name says
                        - empty.txt (0 B): empty
                        - none.json (2 B): JSON without articles: none has a text, content or body
                        """);
        assertThat(Run.inChinese(folder, "articles").out()).endsWith("""
                        - binary.txt (7 B): 文件名说是文本，内容却不是
                        - empty.txt (0 B): 是空文件
                        - none.json (2 B): JSON 里没有文章：没有 text、content 或 body
                        """);
        assertThat(Run.inChinese(folder, "articles", "--json").out()).contains("\"skipped\":\"是空文件\"");
    }

    @Test
    void whatCannotBeReadOrLoadedIsToldInChinese() {
        String missing = folder.resolve("none.txt").toString();
        assertThat(Run.inChinese(folder, "load", missing).err()).contains(missing + "：没有这个文件或文件夹");
        assertThat(Run.inChinese(folder, "read", missing).err()).contains("没有这个文件");
    }
}
