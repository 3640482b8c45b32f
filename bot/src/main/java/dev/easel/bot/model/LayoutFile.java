package dev.easel.bot.model;

import dev.easel.bot.FailureException;
import java.util.regex.Pattern;

/**
 * A file of a repository that is to be fetched.
 *
 * @param remote its path there
 * @param local its path in the model's folder; cannot lead out of it
 */
record LayoutFile(String remote, String local) {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)?");

    LayoutFile {
        if (!SAFE.matcher(remote).matches() || !SAFE.matcher(local).matches()) {
            throw new FailureException("the repository names a file '" + remote + "', which is not a safe file name");
        }
    }
}
