package dev.easel.engine.generate;

/** A row with the job that it belongs to. */
record RunningRow(Job job, Row row) {
    /** Which of the job's pictures it is, from 0. */
    int picture() {
        return job.indexOf(row);
    }

    /** Rows of the network call that it takes. */
    int networkRows() {
        return job.conditioning().sides().size();
    }
}
