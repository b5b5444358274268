// Trained weights; written by `align-tool train-aligner`, never by hand.
// Origin: the gold sets named in CONTRIBUTING.md (novels, magazines, news; 8,400 beads) and two variations of each
// document, November 2026.

extension AlignerWeights {
  /// Weights for length evidence alone.
  static let lengthTable = """
    transition open-deletion	-2.1651	-2.2792
    transition extend-deletion	-0.4843	-0.7567
    transition open-insertion	-1.7168	-1.7787
    transition extend-insertion	0.29	0.0444
    transition switch-to-insertion	-0.1793	-0.5011
    shape 1-1	1.9646	2.2322
    shape 2-1	-0.2058	0.2224
    shape 3-1	-0.2808	0.1139
    shape 4-1	0.8331	0.8142
    shape 5-1	0.5895	0.6185
    shape 6-1	1.5729	1.8086
    shape 1-2	1.176	1.4247
    shape 1-3	2.4217	2.2093
    shape 1-4	1.5856	2.0159
    shape 1-5	-0.0158	-0.0092
    shape 1-6	-0.0093	-0.0054
    shape 2-2	-1.5794	-1.3124
    shape 3-2	-1.2072	-1.7198
    shape 2-3	-1.2722	-1.0882
    shape 3-3	-1.1909	-2.0549
    shape 4-2	-1.3952	-1.7606
    shape 2-4	-0.9471	-0.8383
    shape 1-0	-1.2136	-1.011
    shape 0-1	-0.757	-0.9041
    shape-adaptation	0.1097	0.8936
    length-deviation	0.3574	0.3535
    length-deviation-squared	-2.0205	-1.392
    length-log-ratio	-3.7888	-4.9471
    length-log-ratio-squared	0.0336	1.7758
    length-log-ratio-many-to-one	1.3907	0.0454
    length-log-ratio-one-to-many	0.4357	0.1124
    length-size	-0.3238	-0.4137
    length-size-large-bead	-0.6784	-0.4156
    length-unpaired	-0.2189	-0.2363
    questions-shared	1.34	1.5108
    questions-differ	-0.5877	-0.4034
    exclamations-shared	3.3367	3.2511
    exclamations-differ	0.0946	-0.0067
    quotes-differ	-1.1729	-1.0195
    quotes-shared	1.0327	1.1724
    colons-differ	-0.7114	-0.5949
    parentheses-differ	-0.4821	-0.4742
    parentheses-shared	3.8715	3.6747
    ending-equal	0.9599	0.8961
    ending-question-differs	-0.1506	-0.205
    ending-exclamation-shared	-0.3205	-0.3992
    closing-quote-differs	-0.5393	-0.5829
    closing-quote-shared	3.5287	3.3523
    opening-quote-differs	-0.6252	-0.5684
    opening-quote-shared	1.6427	1.7518
    chinese-ends-with-comma	1.6508	1.4257
    english-ends-with-comma	2.8677	2.0482
    chinese-clauses-for-many	1.2408	0.8844
    english-clauses-for-many	0.5275	0.3649
    breaks-differ	-1.1564	-0.986
    paragraph-start-shared	1.7927	1.6373
    paragraph-start-differs	-1.4825	-1.4783
    paragraph-break-inside	-1.6702	-1.5053
    role-shared	9.5346	9.1867
    role-differs	-4.6119	-4.8191
    roles-mixed	-1.9123	-1.9616
    heading-unpaired	4.0357	4.1735
    title-unpaired	0.0	0.0
    """
}
