package briefing.index.lucene;

import briefing.article.copies.ArticlePrint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;

/**
 * An article's fingerprint as both stores keep it.
 *
 * @param article the article's id
 */
public record StoredPrint(String article, ArticlePrint print) {

    public BytesRef bytes() {
        byte[] id = article.getBytes(StandardCharsets.UTF_8);
        int longs = 1 + print.clauses().length + print.frames().length;
        ByteBuffer buffer = ByteBuffer.allocate(2 * Integer.BYTES + id.length + Long.BYTES * longs);
        buffer.putInt(id.length).put(id).putLong(print.body()).putInt(print.clauses().length);
        for (long clause : print.clauses()) {
            buffer.putLong(clause);
        }
        for (long frame : print.frames()) {
            buffer.putLong(frame);
        }
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
        long[] frames = new long[buffer.remaining() / Long.BYTES];
        buffer.asLongBuffer().get(frames);
        return new StoredPrint(new String(id, StandardCharsets.UTF_8), new ArticlePrint(body, clauses, frames));
    }
}
