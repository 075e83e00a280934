package briefing.index.lucene;

import briefing.article.copies.ArticlePrint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;

/**
 * An article's fingerprint as both stores keep it.
 *
 * @param article the article's id
 */
public record StoredPrint(String article, ArticlePrint print) {

    public BytesRef bytes() {
        byte[] id = article.getBytes(StandardCharsets.UTF_8);
        int longs = 1 + print.clauses().length + 2 * print.frames().size();
        ByteBuffer buffer = ByteBuffer.allocate(2 * Integer.BYTES + id.length + Long.BYTES * longs);
        buffer.putInt(id.length).put(id).putLong(print.body()).putInt(print.clauses().length);
        for (long clause : print.clauses()) {
            buffer.putLong(clause);
        }
        print.frames().forEach((clause, frame) -> buffer.putLong(clause).putLong(frame));
        return new BytesRef(buffer.array());
    }

    public static StoredPrint of(BytesRef bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        byte[] id = new byte[buffer.getInt()];
        buffer.get(id);
        long body = buffer.getLong();
        long[] clauses = new long[buffer.getInt()];
        for (int i = 0; i < clauses.length; i++) {
            clauses[i] = buffer.getLong();
        }
        Map<Long, Long> frames = new TreeMap<>();
        while (buffer.hasRemaining()) {
            frames.put(buffer.getLong(), buffer.getLong());
        }
        return new StoredPrint(new String(id, StandardCharsets.UTF_8), new ArticlePrint(body, clauses, frames));
    }
}
