package dev.easel.bot.gallery;

import java.util.Optional;

/**
 * The model that a recipe needs.
 *
 * @param name as installed
 * @param fingerprint of its content, sixteen hexadecimal digits
 */
public record ModelReference(String name, String fingerprint) {
    /**
     * What is to be told where a picture of this model is drawn again.
     *
     * @param here the model that is installed under its name
     */
    public Optional<String> change(ModelReference here) {
        return fingerprint.equals(here.fingerprint)
                ? Optional.empty()
                : Optional.of("the model '" + here.name + "' has changed since that picture was drawn, so it comes out"
                        + " differently (its fingerprint was " + fingerprint + " and is " + here.fingerprint + ")");
    }
}
