"""How the embedded recogniser is made: sentences in the manner of reviews, the permitted corpora, the training."""
