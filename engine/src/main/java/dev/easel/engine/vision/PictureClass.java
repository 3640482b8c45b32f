package dev.easel.engine.vision;

/** What a picture is judged to be, in the order of the network's outputs. */
public enum PictureClass {
    DRAWING,
    HENTAI,
    NEUTRAL,
    PORN,
    SEXY
}
