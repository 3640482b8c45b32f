package dev.easel.engine.text;

import dev.easel.engine.ModelLoadException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Byte-pair encoding (Sennrich et al. 2016) over token ids: again and again the adjacent pair of lowest rank is
 * joined, the leftmost among equals. A word of n symbols takes O(n log n). Thread-safe.
 */
final class BytePairs {
    private static final int NONE = -1;

    private final Map<Long, Integer> ranks;
    private final int[] joined;

    private BytePairs(Map<Long, Integer> ranks, int[] joined) {
        this.ranks = ranks;
        this.joined = joined;
    }

    /**
     * @throws ModelLoadException if a merge names or makes a token outside the vocabulary, or comes twice
     */
    static BytePairs of(MergeList list, Vocabulary vocabulary) {
        Map<Long, Integer> ranks = new HashMap<>();
        int[] joined = new int[list.merges().size()];
        for (MergeList.Merge merge : list.merges()) {
            int rank = ranks.size();
            int left = idOf(merge.left(), merge, list, vocabulary);
            int right = idOf(merge.right(), merge, list, vocabulary);
            joined[rank] = idOf(merge.joined(), merge, list, vocabulary);
            if (ranks.put(key(left, right), rank) != null) {
                throw new ModelLoadException(list.source() + " line " + merge.line() + " repeats the merge \""
                        + merge.left() + " " + merge.right() + "\"");
            }
        }
        return new BytePairs(ranks, joined);
    }

    int[] join(int[] symbols) {
        return new Chain(symbols).join();
    }

    private static int idOf(String token, MergeList.Merge merge, MergeList list, Vocabulary vocabulary) {
        if (!vocabulary.contains(token)) {
            throw new ModelLoadException(list.source() + " line " + merge.line() + " needs the token \"" + token
                    + "\", which " + vocabulary.source() + " does not hold");
        }
        return vocabulary.id(token);
    }

    private static long key(int left, int right) {
        return (long) left << 32 | right;
    }

    /** One word as a linked list of symbols; a joined pair lives on in its left place. */
    private final class Chain {
        private final int[] ids;
        private final int[] next;
        private final int[] previous;
        /** Rank above, place below; an entry is stale when the place's rank has changed since. */
        private final PriorityQueue<Long> candidates = new PriorityQueue<>();

        Chain(int[] symbols) {
            ids = symbols.clone();
            next = new int[ids.length];
            previous = new int[ids.length];
            for (int i = 0; i < ids.length; i++) {
                next[i] = i + 1;
                previous[i] = i - 1;
            }
        }

        int[] join() {
            for (int i = 0; i < ids.length; i++) {
                propose(i);
            }
            for (Long best = candidates.poll(); best != null; best = candidates.poll()) {
                int place = (int) (best & 0xFFFF_FFFFL);
                int rank = (int) (best >> 32);
                if (rankAt(place) == rank) {
                    joinAt(place, joined[rank]);
                }
            }
            return Arrays.stream(ids).filter(id -> id != NONE).toArray();
        }

        private void joinAt(int place, int id) {
            int right = next[place];
            ids[place] = id;
            ids[right] = NONE;
            next[place] = next[right];
            if (next[place] < ids.length) {
                previous[next[place]] = place;
            }
            propose(place);
            if (previous[place] >= 0) {
                propose(previous[place]);
            }
        }

        private void propose(int place) {
            int rank = rankAt(place);
            if (rank != NONE) {
                candidates.add(key(rank, place));
            }
        }

        private int rankAt(int place) {
            boolean pair = ids[place] != NONE && next[place] < ids.length;
            return pair ? ranks.getOrDefault(key(ids[place], ids[next[place]]), NONE) : NONE;
        }
    }
}
