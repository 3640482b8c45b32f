package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;

/** Where the pictures come from that a prompt names by their addresses. Thread-safe. */
@FunctionalInterface
public interface PictureLinks {
    /** None comes from anywhere. */
    PictureLinks NONE = address -> {
        throw new RefusedInputException("the picture at " + address + " cannot be fetched; attach it as init instead");
    };

    /**
     * The picture there, which is not fetched yet.
     *
     * @throws RefusedInputException where nothing is fetched from such an address
     */
    HandedPicture open(String address);
}
