package briefing.index.local;

import briefing.index.CatalogueEntry;
import briefing.index.FileState;
import briefing.language.Notice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What {@link Catalogue} keeps in memory of files and articles, as columns of the Lucene index keep it. */
final class CatalogueColumns {

    private CatalogueColumns() {}

    /**
     * A file.
     *
     * @param skipped why there is no article in it, or null
     */
    record File(FileState state, @Nullable Notice skipped) {

        BytesRef bytes() {
            return written(out -> {
                out.writeString(state.id());
                out.writeVLong(state.size());
                out.writeZLong(state.modified().toEpochMilli());
                out.writeString(state.hash());
                out.writeString(skipped == null ? "" : skipped.stored());
            });
        }

        static File of(BytesRef bytes) throws IOException {
            ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
            FileState state = new FileState(
                    in.readString(), in.readVLong(), Instant.ofEpochMilli(in.readZLong()), in.readString());
            String skipped = in.readString();
            return new File(state, skipped.isEmpty() ? null : Notice.ofStored(skipped));
        }
    }

    /**
     * An article.
     *
     * @param file the id of the file that it stands in
     */
    record Entry(String file, CatalogueEntry entry) {

        BytesRef bytes() {
            return written(out -> {
                out.writeString(file);
                out.writeString(entry.article());
                out.writeString(entry.title());
                out.writeString(
                        entry.published() == null ? "" : entry.published().toString());
                out.writeString(entry.source() == null ? "" : entry.source());
                out.writeVInt(entry.passages());
                out.writeByte((byte) (entry.damaged() ? 1 : 0));
            });
        }

        static Entry of(BytesRef bytes) throws IOException {
            ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
            String file = in.readString();
            String article = in.readString();
            String title = in.readString();
            String published = in.readString();
            String source = in.readString();
            CatalogueEntry entry = new CatalogueEntry(
                    article,
                    title,
                    published.isEmpty() ? null : LocalDate.parse(published),
                    source.isEmpty() ? null : source,
                    in.readVInt(),
                    null,
                    !in.eof() && in.readByte() != 0);
            return new Entry(file, entry);
        }
    }

    private interface Writing {
        void to(ByteBuffersDataOutput out) throws IOException;
    }

    private static BytesRef written(Writing writing) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return new BytesRef(out.toArrayCopy());
    }
}
