package briefing.index;

import java.time.Instant;

/**
 * A file of the corpus as it was when it was indexed.
 *
 * @param id its path below the corpus folder
 * @param size in bytes
 * @param modified when it was last changed, to the millisecond
 * @param hash SHA-256 of its bytes, in hexadecimal digits, behind what else its articles depend on
 */
public record FileState(String id, long size, Instant modified, String hash) {}
