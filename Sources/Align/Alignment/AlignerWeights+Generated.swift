// Trained weights; written by `align-tool train-aligner`, never by hand.
// Origin: the gold sets named in CONTRIBUTING.md (novels, magazines, news; 8,400 beads) and two variations of each
// document, November 2026.

extension AlignerWeights {
  /// Weights for length evidence alone.
  static let lengthTable = """
    transition open-deletion	-2.2133	-2.2983
    transition extend-deletion	-0.4783	-0.7324
    transition open-insertion	-1.6838	-1.7252
    transition extend-insertion	0.2377	0.0138
    transition switch-to-insertion	-0.0865	-0.3725
    shape 1-1	1.9017	2.1632
    shape 2-1	-0.2515	0.1704
    shape 3-1	-0.3009	0.0686
    shape 4-1	0.8612	0.8023
    shape 5-1	0.5782	0.6074
    shape 6-1	1.5842	1.824
    shape 1-2	1.1439	1.3893
    shape 1-3	2.3387	2.1101
    shape 1-4	1.5324	1.9131
    shape 1-5	-0.0168	-0.0113
    shape 1-6	-0.0109	-0.0073
    shape 2-2	-1.6651	-1.3178
    shape 3-2	-1.2152	-1.7083
    shape 2-3	-1.1074	-0.9135
    shape 3-3	-1.1649	-2.0075
    shape 4-2	-1.3911	-1.7523
    shape 2-4	-0.887	-0.7609
    shape 1-0	-1.3001	-1.1537
    shape 0-1	-0.7491	-0.9339
    shape-adaptation	0.1377	0.9293
    length-deviation	0.2547	0.4865
    length-deviation-squared	-1.8318	-1.5
    length-log-ratio	-3.7865	-5.7435
    length-log-ratio-squared	0.248	2.5904
    length-log-ratio-many-to-one	1.2193	-0.1581
    length-log-ratio-one-to-many	0.3052	-0.0374
    length-size	-0.3423	-0.495
    length-size-large-bead	-0.7012	-0.4601
    length-unpaired	-0.2243	-0.2697
    questions-shared	1.2788	1.4631
    questions-differ	-0.6016	-0.4146
    exclamations-shared	3.8	3.6909
    exclamations-differ	0.3424	0.2251
    quotes-differ	-1.1145	-0.9778
    quotes-shared	1.0203	1.16
    colons-differ	-0.7482	-0.6413
    parentheses-differ	-0.5963	-0.573
    parentheses-shared	3.5659	3.2936
    ending-equal	1.0115	0.9516
    ending-question-differs	-0.0662	-0.1435
    ending-exclamation-shared	-0.2285	-0.3588
    closing-quote-differs	-0.618	-0.6624
    closing-quote-shared	3.31	3.1754
    opening-quote-differs	-0.5673	-0.466
    opening-quote-shared	1.9487	2.0642
    chinese-ends-with-comma	1.968	1.7256
    english-ends-with-comma	8.2424	7.1372
    chinese-clauses-for-many	1.2399	0.8645
    english-clauses-for-many	0.5537	0.3909
    breaks-differ	-1.1444	-0.9862
    paragraph-start-shared	1.4939	1.3817
    paragraph-start-differs	-1.6366	-1.6988
    paragraph-break-inside	-1.8992	-1.9041
    role-shared	12.9567	11.8497
    role-differs	-5.8556	-6.0106
    roles-mixed	-3.2586	-2.7133
    heading-unpaired	4.235	3.7901
    title-unpaired	0.0	0.0
    """
}
