package dev.easel.engine.bench;

import java.nio.file.Path;

/** What is to be measured. */
sealed interface Target {
    /** In words, for the report. */
    String words();

    Subject open();

    /** A checkpoint's folder or file. */
    record Model(Path path) implements Target {
        @Override
        public String words() {
            return path.toString();
        }

        @Override
        public Subject open() {
            return new CheckpointSubject(path);
        }
    }

    /** Random weights in a published shape. */
    record Random(Architecture architecture) implements Target {
        @Override
        public String words() {
            return architecture.id() + " with random weights";
        }

        @Override
        public Subject open() {
            return new RandomSubject(architecture);
        }
    }
}
