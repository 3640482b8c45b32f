package dev.easel.engine.generate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Rows that have steps left, those that waited longest first. Confined to the worker thread. */
final class RowQueue {
    private final List<RunningRow> rows = new ArrayList<>();

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
     * @param jobs those whose rows take part
     * @return none where there are none of these
     */
    List<RunningRow> nextBatch(int mostNetworkRows, Set<Job> jobs) {
        List<RunningRow> batch = new ArrayList<>();
        int networkRows = 0;
        for (RunningRow row : rows) {
            boolean fits = batch.isEmpty()
                    || (networkRows + row.networkRows() <= mostNetworkRows
                            && BatchKey.of(row).equals(BatchKey.of(batch.get(0))));
            if (fits && jobs.contains(row.job())) {
                batch.add(row);
                networkRows += row.networkRows();
            }
        }
        return batch;
    }
}
