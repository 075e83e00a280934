package briefing.generated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** All that a Lucene index on disk holds, so that two can be compared: nothing lost, nothing twice. */
public final class IndexContents {

    private static final Instant OLD = Instant.parse("2026-01-01T00:00:00Z");

    private IndexContents() {}

    /** Makes the files of a folder old: a young one's time is not taken into an index, and two indexes would differ by it. */
    public static void age(Path corpus) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(corpus)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Files.setLastModifiedTime(file, FileTime.from(OLD));
        }
    }

    /** Each document as a text, sorted. */
    public static List<String> of(Path folder) throws IOException {
        List<String> documents = new ArrayList<>();
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
            for (LeafReaderContext leaf : reader.leaves()) {
                Bits live = leaf.reader().getLiveDocs();
                for (int i = 0; i < leaf.reader().maxDoc(); i++) {
                    if (live == null || live.get(i)) {
                        documents.add(text(leaf.reader(), i));
                    }
                }
            }
        }
        return documents.stream().sorted().toList();
    }

    private static String text(LeafReader reader, int number) throws IOException {
        StringBuilder text = new StringBuilder();
        Document stored = reader.storedFields().document(number);
        for (IndexableField field : stored) {
            text.append(field.name()).append('=').append(field.stringValue()).append('\n');
        }
        for (FieldInfo field : reader.getFieldInfos()) {
            BinaryDocValues column = reader.getBinaryDocValues(field.name);
            if (column != null && column.advanceExact(number)) {
                BytesRef bytes = column.binaryValue();
                byte[] value = BytesRef.deepCopyOf(bytes).bytes;
                text.append(field.name)
                        .append('=')
                        .append(Base64.getEncoder().encodeToString(value))
                        .append('\n');
            }
        }
        return text.toString();
    }
}
