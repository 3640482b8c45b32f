package dev.easel.engine.generate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Rows that have steps left, those that waited longest first. Confined to the worker thread. */
final class RowQueue {
    private final List<RunningRow> rows = new ArrayList<>();

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void add(RunningRow row) {
        rows.add(row);
    }

    void removeAll(Collection<RunningRow> done) {
        rows.removeAll(done);
    }

    void forget(Job job) {
        rows.removeIf(row -> row.job() == job);
    }

    /**
     * The row that waited longest, and behind it those that can share its call; they stay in the queue.
     *
     * @param mostNetworkRows of the call, but one picture may take more
     */
    List<RunningRow> nextBatch(int mostNetworkRows) {
        BatchKey key = BatchKey.of(rows.get(0));
        List<RunningRow> batch = new ArrayList<>();
        int networkRows = 0;
        for (RunningRow row : rows) {
            boolean fits = batch.isEmpty() || networkRows + row.networkRows() <= mostNetworkRows;
            if (fits && BatchKey.of(row).equals(key)) {
                batch.add(row);
                networkRows += row.networkRows();
            }
        }
        return batch;
    }
}
