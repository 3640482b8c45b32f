package dev.easel.engine.train;

/** Pictures to train on, without end. Picture i is the same whenever it is asked for. */
public interface PictureSource {
    /** Two sources of the same pictures have the same key; two of others most likely have not. */
    long key();

    /** @param number at least 0 */
    CaptionedPicture picture(long number);
}
