// Trained weights; written by scripts/train.sh, never by hand.
// Origin: the gold sets named in CONTRIBUTING.md (novels, magazines, news; 8,400 beads) and two variations of each
// document, November 2026; the tables of one kind of evidence beside length are from made lists too (10,200 beads).

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

  /// Weights for length and number evidence.
  static let numbersTable = """
    transition open-deletion	-2.1699	-2.4925
    transition extend-deletion	-0.5372	-1.0356
    transition open-insertion	-1.717	-1.8965
    transition extend-insertion	0.2178	-0.2242
    transition switch-to-insertion	-0.0551	-0.5765
    shape 1-1	2.1203	2.4392
    shape 2-1	0.0129	0.4365
    shape 3-1	-0.1312	0.255
    shape 4-1	0.9509	0.9127
    shape 5-1	0.3808	0.4599
    shape 6-1	1.4798	1.6735
    shape 1-2	1.2672	1.4649
    shape 1-3	2.342	1.9398
    shape 1-4	1.5283	2.1202
    shape 1-5	-0.0185	-0.005
    shape 1-6	-0.0076	-0.0019
    shape 2-2	-1.5151	-1.2883
    shape 3-2	-1.0604	-1.727
    shape 2-3	-1.4081	-1.3072
    shape 3-3	-1.1423	-1.9028
    shape 4-2	-1.4427	-1.7386
    shape 2-4	-0.9778	-0.8461
    shape 1-0	-1.2685	-0.8596
    shape 0-1	-0.7495	-0.8482
    shape-adaptation	0.0993	1.0686
    length-deviation	0.455	0.2636
    length-deviation-squared	-2.1272	-1.3322
    length-log-ratio	-3.6483	-4.2652
    length-log-ratio-squared	0.0059	1.4866
    length-log-ratio-many-to-one	0.9585	-0.3379
    length-log-ratio-one-to-many	0.4226	0.0261
    length-size	-0.223	-0.2251
    length-size-large-bead	-0.6447	-0.3363
    length-unpaired	-0.2669	-0.2556
    questions-shared	1.1396	1.3192
    questions-differ	-0.5423	-0.3879
    exclamations-shared	3.5787	3.4038
    exclamations-differ	0.1131	-0.0139
    quotes-differ	-1.1525	-0.9937
    quotes-shared	0.7152	0.9067
    colons-differ	-0.5743	-0.4613
    parentheses-differ	-0.7609	-0.6853
    parentheses-shared	4.8816	4.2705
    ending-equal	0.8094	0.7392
    ending-question-differs	-0.2805	-0.3335
    ending-exclamation-shared	-0.4104	-0.5083
    closing-quote-differs	-0.4984	-0.5715
    closing-quote-shared	3.377	3.2114
    opening-quote-differs	-0.6545	-0.5158
    opening-quote-shared	1.7672	1.9316
    chinese-ends-with-comma	2.0001	1.693
    english-ends-with-comma	2.595	1.6199
    chinese-clauses-for-many	1.2213	0.8217
    english-clauses-for-many	0.4402	0.2918
    breaks-differ	-1.2921	-1.0581
    paragraph-start-shared	2.1305	1.9017
    paragraph-start-differs	-1.431	-1.4515
    paragraph-break-inside	-1.6715	-1.452
    role-shared	11.1538	10.2338
    role-differs	-6.3153	-5.8734
    roles-mixed	-1.9199	-2.0571
    heading-unpaired	3.5702	3.3574
    title-unpaired	0.0	0.0
    numbers-shared	2.3725	2.3456
    numbers-shared-count	0.7014	0.6667
    numbers-english-only	-1.4846	-1.4211
    numbers-chinese-only	-0.8763	-0.8299
    numbers-all-shared	0.2303	0.2374
    numbers-disjoint	0.6394	0.7315
    numbers-unpaired	0.0684	0.1027
    """

  /// Weights for length, names.
  static let namesAloneTable = """
    transition open-deletion	-1.838	-1.9285
    transition extend-deletion	-0.468	-0.7537
    transition open-insertion	-1.2166	-1.2239
    transition extend-insertion	-0.1611	-0.3868
    transition switch-to-insertion	0.3806	0.1359
    shape 1-1	2.6025	2.6532
    shape 2-1	0.6417	0.8463
    shape 3-1	0.4478	0.6112
    shape 4-1	1.1775	1.0303
    shape 5-1	0.4457	0.4406
    shape 6-1	0.9175	1.3421
    shape 1-2	1.3992	1.5799
    shape 1-3	2.2061	2.1672
    shape 1-4	1.3675	1.5467
    shape 1-5	-0.019	-0.0132
    shape 1-6	-0.0054	-0.0037
    shape 2-2	-1.225	-1.0944
    shape 3-2	-1.1653	-1.7058
    shape 2-3	-1.3857	-0.9573
    shape 3-3	-1.5166	-2.155
    shape 4-2	-1.5928	-1.8592
    shape 2-4	-0.9659	-0.8386
    shape 1-0	-1.0512	-1.0331
    shape 0-1	-0.4556	-0.6733
    shape-adaptation	0.0394	0.9032
    length-deviation	0.2344	0.0628
    length-deviation-squared	-1.8431	-1.1408
    length-log-ratio	-3.6402	-3.6691
    length-log-ratio-squared	0.5574	1.2129
    length-log-ratio-many-to-one	0.4619	-0.6615
    length-log-ratio-one-to-many	0.4586	0.282
    length-size	-0.3055	-0.299
    length-size-large-bead	-0.4511	-0.2605
    length-unpaired	-0.4467	-0.4672
    questions-shared	1.6283	1.7285
    questions-differ	-0.376	-0.1687
    exclamations-shared	4.4957	4.4465
    exclamations-differ	0.4354	0.2374
    quotes-differ	-1.1379	-0.9654
    quotes-shared	0.7513	0.9412
    colons-differ	-0.8421	-0.714
    parentheses-differ	-1.0068	-0.995
    parentheses-shared	6.1304	5.5151
    ending-equal	0.9877	0.8904
    ending-question-differs	-0.2794	-0.34
    ending-exclamation-shared	-0.5846	-0.6468
    closing-quote-differs	-0.4573	-0.4702
    closing-quote-shared	3.596	3.5002
    opening-quote-differs	-0.4848	-0.3167
    opening-quote-shared	2.0719	2.1576
    chinese-ends-with-comma	1.6103	1.3668
    english-ends-with-comma	2.5415	1.8093
    chinese-clauses-for-many	1.0385	0.642
    english-clauses-for-many	0.758	0.6302
    breaks-differ	-1.4379	-1.2552
    paragraph-start-shared	1.4559	1.2297
    paragraph-start-differs	-1.4998	-1.4831
    paragraph-break-inside	-1.9587	-1.7195
    role-shared	11.7262	10.8219
    role-differs	-5.4937	-5.559
    roles-mixed	-2.0305	-1.9076
    heading-unpaired	3.0885	3.0588
    title-unpaired	0.0	0.0
    names-shared	1.1297	1.235
    names-shared-count	1.6304	1.3544
    names-english-only	-1.233	-1.2559
    names-chinese-only	-0.4109	-0.4743
    names-all-shared	1.1397	1.0921
    names-disjoint	0.1667	0.2297
    names-unpaired	0.1876	0.1034
    """

  /// Weights for length, lexicon.
  static let lexiconAloneTable = """
    transition open-deletion	-1.6807	-1.7262
    transition extend-deletion	-0.3945	-0.5742
    transition open-insertion	-1.2709	-1.2905
    transition extend-insertion	-0.0502	-0.2332
    transition switch-to-insertion	0.7526	0.5416
    shape 1-1	2.4516	2.3719
    shape 2-1	0.9742	1.1384
    shape 3-1	0.5374	1.0235
    shape 4-1	1.4985	1.0032
    shape 5-1	0.0431	-0.2373
    shape 6-1	0.6366	0.8516
    shape 1-2	0.8497	1.0622
    shape 1-3	1.7081	1.2973
    shape 1-4	1.0903	1.1954
    shape 1-5	-0.0214	-0.0138
    shape 1-6	-0.0017	-0.001
    shape 2-2	-1.791	-0.8346
    shape 3-2	-0.7994	-1.1881
    shape 2-3	-0.5113	-0.4305
    shape 3-3	-1.0374	-1.3977
    shape 4-2	-1.7049	-1.5883
    shape 2-4	-0.9385	-0.9387
    shape 1-0	-0.8546	-0.6771
    shape 0-1	-0.2188	-0.4131
    shape-adaptation	0.2433	0.7912
    length-deviation	-0.6099	-0.7669
    length-deviation-squared	-0.3565	-0.3697
    length-log-ratio	-0.6601	1.0934
    length-log-ratio-squared	-1.6267	-1.9745
    length-log-ratio-many-to-one	-0.6163	-0.854
    length-log-ratio-one-to-many	0.3822	0.5143
    length-size	0.1502	0.1205
    length-size-large-bead	0.3712	0.321
    length-unpaired	0.1536	-0.0108
    questions-shared	2.2906	2.0215
    questions-differ	-0.0084	0.0498
    exclamations-shared	4.326	4.0773
    exclamations-differ	0.864	0.5597
    quotes-differ	-0.7617	-0.4492
    quotes-shared	0.0649	0.3421
    colons-differ	-0.2185	-0.2495
    parentheses-differ	-3.0608	-2.9713
    parentheses-shared	6.8987	7.6086
    ending-equal	1.2002	1.054
    ending-question-differs	0.0132	0.0145
    ending-exclamation-shared	-1.6157	-1.7702
    closing-quote-differs	-0.447	-0.5147
    closing-quote-shared	3.392	3.379
    opening-quote-differs	-0.3682	-0.3426
    opening-quote-shared	2.4816	2.2882
    chinese-ends-with-comma	1.0946	1.2328
    english-ends-with-comma	2.4007	2.1671
    chinese-clauses-for-many	0.4078	0.1677
    english-clauses-for-many	0.6308	0.4914
    breaks-differ	-1.4582	-1.3349
    paragraph-start-shared	1.1293	0.9722
    paragraph-start-differs	-1.2823	-1.2347
    paragraph-break-inside	-1.9204	-1.7021
    role-shared	7.4451	7.4639
    role-differs	-5.817	-5.9089
    roles-mixed	-3.3703	-3.3414
    heading-unpaired	1.9619	1.6732
    title-unpaired	0.0	0.0
    lexicon-english-sum	1.025	1.0634
    lexicon-chinese-sum	1.2068	1.0069
    lexicon-english	8.217	7.7993
    lexicon-chinese	6.7268	6.445
    lexicon-english-large	2.1229	2.7098
    lexicon-chinese-large	-1.6845	-1.9085
    lexicon-english-edge	0.1213	0.5044
    lexicon-chinese-edge	-0.4206	-0.0022
    lexicon-english-gain	10.8694	9.2663
    lexicon-chinese-gain	5.933	5.703
    lexicon-english-missed	-2.0875	-1.5171
    lexicon-chinese-missed	-0.638	-0.7306
    lexicon-unpaired	0.3336	0.03
    lexicon-unpaired-weight	0.4835	0.4101
    """

  /// Weights for length, number and name evidence.
  static let namesTable = """
    transition open-deletion	-2.2383	-2.5934
    transition extend-deletion	-0.5199	-1.0688
    transition open-insertion	-1.7336	-1.9422
    transition extend-insertion	0.1701	-0.3632
    transition switch-to-insertion	-0.0638	-0.6887
    shape 1-1	2.2341	2.5486
    shape 2-1	0.1719	0.559
    shape 3-1	0.1067	0.4079
    shape 4-1	1.1888	0.981
    shape 5-1	0.2648	0.3694
    shape 6-1	1.3328	1.6045
    shape 1-2	1.2293	1.494
    shape 1-3	2.3738	1.9714
    shape 1-4	1.5474	2.1938
    shape 1-5	-0.0204	-0.0031
    shape 1-6	-0.0093	-0.001
    shape 2-2	-1.5947	-1.3504
    shape 3-2	-1.1861	-1.8258
    shape 2-3	-1.4057	-1.3223
    shape 3-3	-1.2699	-2.0557
    shape 4-2	-1.3891	-1.6005
    shape 2-4	-0.9467	-0.9071
    shape 1-0	-1.2762	-0.7372
    shape 0-1	-0.7577	-0.8101
    shape-adaptation	0.1192	1.0836
    length-deviation	0.4101	0.2816
    length-deviation-squared	-1.9138	-1.2097
    length-log-ratio	-3.7937	-4.485
    length-log-ratio-squared	0.1451	1.5306
    length-log-ratio-many-to-one	0.7346	-0.4124
    length-log-ratio-one-to-many	0.5716	0.4619
    length-size	-0.2939	-0.3244
    length-size-large-bead	-0.6401	-0.331
    length-unpaired	-0.2397	-0.2553
    questions-shared	1.0059	1.267
    questions-differ	-0.6742	-0.4387
    exclamations-shared	3.7249	3.639
    exclamations-differ	0.1579	-0.0778
    quotes-differ	-1.1508	-0.9327
    quotes-shared	0.4842	0.7359
    colons-differ	-0.4708	-0.4432
    parentheses-differ	-1.1888	-1.2123
    parentheses-shared	5.9291	5.5203
    ending-equal	0.6551	0.604
    ending-question-differs	-0.403	-0.4081
    ending-exclamation-shared	-0.3821	-0.5274
    closing-quote-differs	-0.4913	-0.5999
    closing-quote-shared	3.33	3.2178
    opening-quote-differs	-0.5139	-0.3307
    opening-quote-shared	1.9532	2.1366
    chinese-ends-with-comma	1.673	1.3444
    english-ends-with-comma	2.4591	1.5361
    chinese-clauses-for-many	1.1744	0.8154
    english-clauses-for-many	0.5101	0.2824
    breaks-differ	-1.2701	-1.0611
    paragraph-start-shared	2.1543	1.689
    paragraph-start-differs	-1.3605	-1.3855
    paragraph-break-inside	-1.7246	-1.4817
    role-shared	10.2322	9.2777
    role-differs	-5.9135	-6.3085
    roles-mixed	-2.5499	-2.0221
    heading-unpaired	3.5175	2.7988
    title-unpaired	0.0	0.0
    numbers-shared	2.398	2.3986
    numbers-shared-count	0.1138	0.1905
    numbers-english-only	-1.6627	-1.4845
    numbers-chinese-only	-0.9473	-0.8112
    numbers-all-shared	0.4379	0.4947
    numbers-disjoint	0.5325	0.5741
    numbers-unpaired	-0.1345	-0.0144
    names-shared	0.6716	0.6916
    names-shared-count	1.6189	1.5342
    names-english-only	-1.5299	-1.5763
    names-chinese-only	-0.3066	-0.4369
    names-all-shared	0.6364	0.3709
    names-disjoint	0.104	0.2986
    names-unpaired	0.1067	0.027
    """

  /// Weights for all evidence but the encoder.
  static let lexiconTable = """
    transition open-deletion	-1.9854	-2.1211
    transition extend-deletion	-0.5808	-0.835
    transition open-insertion	-1.6497	-1.7647
    transition extend-insertion	-0.0562	-0.4317
    transition switch-to-insertion	0.4143	-0.004
    shape 1-1	2.1118	2.2294
    shape 2-1	0.1743	0.5626
    shape 3-1	-0.2573	0.5919
    shape 4-1	1.326	0.7023
    shape 5-1	0.1126	-0.1904
    shape 6-1	1.0841	1.2812
    shape 1-2	0.6988	1.0225
    shape 1-3	1.9966	1.3382
    shape 1-4	1.1694	1.2342
    shape 1-5	-0.039	-0.0135
    shape 1-6	-0.0036	-0.0011
    shape 2-2	-2.5317	-1.0111
    shape 3-2	-0.7497	-1.4564
    shape 2-3	-0.3811	-0.5345
    shape 3-3	-0.5072	-0.7967
    shape 4-2	-1.362	-1.5352
    shape 2-4	-0.995	-0.8614
    shape 1-0	-0.8481	-0.5407
    shape 0-1	-0.4678	-0.6546
    shape-adaptation	0.3758	0.9448
    length-deviation	-0.3027	-0.3465
    length-deviation-squared	-0.2782	-0.4414
    length-log-ratio	-2.3347	-1.2772
    length-log-ratio-squared	-1.3062	-0.8585
    length-log-ratio-many-to-one	-0.083	-0.5414
    length-log-ratio-one-to-many	0.5451	0.6766
    length-size	-0.1808	-0.1522
    length-size-large-bead	0.1989	0.136
    length-unpaired	0.7645	0.4289
    questions-shared	1.6393	1.3696
    questions-differ	-0.1694	-0.1306
    exclamations-shared	3.8604	3.4678
    exclamations-differ	0.6812	0.3034
    quotes-differ	-0.8621	-0.5284
    quotes-shared	-0.1869	0.1673
    colons-differ	0.2479	0.0395
    parentheses-differ	-2.3174	-2.2692
    parentheses-shared	10.8748	10.5277
    ending-equal	0.802	0.6743
    ending-question-differs	-0.2924	-0.2752
    ending-exclamation-shared	-1.3904	-1.507
    closing-quote-differs	-0.4829	-0.4773
    closing-quote-shared	3.218	3.2695
    opening-quote-differs	-0.2839	-0.2306
    opening-quote-shared	2.9163	2.5838
    chinese-ends-with-comma	1.348	1.2927
    english-ends-with-comma	1.6164	1.4074
    chinese-clauses-for-many	0.7218	0.5031
    english-clauses-for-many	0.3264	0.2195
    breaks-differ	-1.0993	-1.0139
    paragraph-start-shared	2.2023	2.3527
    paragraph-start-differs	-1.1771	-1.0624
    paragraph-break-inside	-1.9434	-1.5976
    role-shared	7.0843	6.4939
    role-differs	-7.9174	-6.9541
    roles-mixed	-4.0889	-3.9589
    heading-unpaired	2.6188	2.3509
    title-unpaired	0.0	0.0
    numbers-shared	1.3283	0.8488
    numbers-shared-count	-0.7318	-0.678
    numbers-english-only	-1.6801	-1.5825
    numbers-chinese-only	-0.7284	-0.7169
    numbers-all-shared	0.587	0.8575
    numbers-disjoint	0.3398	-0.0477
    numbers-unpaired	-0.2888	-0.4198
    names-shared	-0.3806	-0.3034
    names-shared-count	1.5938	1.603
    names-english-only	-1.2615	-1.2597
    names-chinese-only	0.3084	0.1226
    names-all-shared	0.4742	0.0575
    names-disjoint	0.8309	1.1823
    names-unpaired	0.2793	0.187
    lexicon-english-sum	1.3444	1.3794
    lexicon-chinese-sum	1.1085	0.8688
    lexicon-english	8.0624	7.621
    lexicon-chinese	5.3234	5.0541
    lexicon-english-large	2.0371	2.9932
    lexicon-chinese-large	-2.0339	-2.2148
    lexicon-english-edge	0.2469	0.7203
    lexicon-chinese-edge	0.2293	0.5783
    lexicon-english-gain	6.9441	5.6119
    lexicon-chinese-gain	5.7938	5.8028
    lexicon-english-missed	-0.6568	-0.0341
    lexicon-chinese-missed	0.2733	0.0998
    lexicon-unpaired	1.2307	0.8684
    lexicon-unpaired-weight	0.1708	0.259
    """

  /// Weights for all evidence with the vectors of another model.
  static let vectorsTable = """
    transition open-deletion	-1.9701	-1.8054
    transition extend-deletion	-0.0297	-0.0945
    transition open-insertion	-1.7736	-1.5247
    transition extend-insertion	-0.0236	-0.276
    transition switch-to-insertion	0.5225	0.2824
    shape 1-1	1.6305	1.8764
    shape 2-1	0.6507	0.6596
    shape 3-1	0.5683	0.8556
    shape 4-1	1.4241	0.6584
    shape 5-1	-0.0247	0.2725
    shape 6-1	0.7705	0.7997
    shape 1-2	1.2337	1.6306
    shape 1-3	2.5401	1.7846
    shape 1-4	1.1045	1.2887
    shape 1-5	-0.4098	-0.3051
    shape 1-6	-0.0036	-0.0024
    shape 2-2	-2.5807	-1.5573
    shape 3-2	-1.6047	-2.0833
    shape 2-3	-1.3103	-1.341
    shape 3-3	-0.1718	-0.5132
    shape 4-2	-1.1035	-0.9683
    shape 2-4	-0.4651	-0.4984
    shape 1-0	-0.8415	-0.4973
    shape 0-1	-0.57	-0.5784
    shape-adaptation	0.2748	0.8826
    length-deviation	-0.4495	-0.5846
    length-deviation-squared	-0.2789	-0.3543
    length-log-ratio	-1.7782	-0.2396
    length-log-ratio-squared	0.515	0.3356
    length-log-ratio-many-to-one	-0.081	-0.1647
    length-log-ratio-one-to-many	0.2828	0.2763
    length-size	0.0891	0.2683
    length-size-large-bead	0.1851	0.0426
    length-unpaired	0.8818	0.5282
    questions-shared	1.5357	1.5898
    questions-differ	0.0757	0.0855
    exclamations-shared	3.7622	3.3369
    exclamations-differ	0.983	0.6032
    quotes-differ	-0.9006	-0.6143
    quotes-shared	-0.6587	-0.732
    colons-differ	0.4375	0.308
    parentheses-differ	-1.9577	-1.5159
    parentheses-shared	5.4891	6.068
    ending-equal	0.8009	0.6922
    ending-question-differs	0.3854	0.4123
    ending-exclamation-shared	-1.8521	-1.8768
    closing-quote-differs	-0.2301	-0.2365
    closing-quote-shared	3.4028	3.4704
    opening-quote-differs	-0.1787	-0.1116
    opening-quote-shared	3.3382	3.201
    chinese-ends-with-comma	1.7911	1.7269
    english-ends-with-comma	1.711	2.8445
    chinese-clauses-for-many	0.8337	0.6631
    english-clauses-for-many	0.2369	0.1661
    breaks-differ	-0.8633	-0.8061
    paragraph-start-shared	1.4305	1.3842
    paragraph-start-differs	-1.3866	-1.1452
    paragraph-break-inside	-2.095	-1.809
    role-shared	5.0602	5.1436
    role-differs	-3.725	-3.4646
    roles-mixed	-3.107	-3.3352
    heading-unpaired	1.871	1.6333
    title-unpaired	0.0	0.0
    numbers-shared	0.37	-0.1058
    numbers-shared-count	-0.2912	-0.0963
    numbers-english-only	-1.4036	-1.1438
    numbers-chinese-only	-0.9185	-0.6983
    numbers-all-shared	0.4368	0.8283
    numbers-disjoint	0.1371	-0.3425
    numbers-unpaired	-0.2103	-0.2227
    names-shared	-0.1326	-0.0694
    names-shared-count	0.7748	0.8092
    names-english-only	-1.1164	-1.0075
    names-chinese-only	0.5979	0.4148
    names-all-shared	0.4194	0.0872
    names-disjoint	0.6428	1.1285
    names-unpaired	0.3639	0.2936
    lexicon-english-sum	0.9694	1.0022
    lexicon-chinese-sum	0.9019	0.735
    lexicon-english	5.9902	5.785
    lexicon-chinese	3.3598	3.1032
    lexicon-english-large	2.8843	3.6768
    lexicon-chinese-large	-1.7796	-2.1428
    lexicon-english-edge	-0.135	0.6426
    lexicon-chinese-edge	-0.1044	0.8288
    lexicon-english-gain	1.3896	-0.2137
    lexicon-chinese-gain	5.7484	4.5767
    lexicon-english-missed	-0.8966	-0.2388
    lexicon-chinese-missed	2.1103	2.0245
    lexicon-unpaired	1.015	1.1732
    lexicon-unpaired-weight	-0.1299	0.0085
    encoder-cosine	0.3784	0.6359
    encoder-margin	-12.1126	-8.209
    encoder-cosine-large	-1.3091	0.0387
    encoder-margin-large	4.3023	2.2704
    encoder-ratio	-16.7859	-13.4673
    encoder-far	-5.4186	-5.9364
    encoder-near	-0.1845	0.471
    encoder-more-english	-6.9166	-6.5309
    encoder-more-chinese	-4.1658	-4.2368
    encoder-change-english	0.3411	0.2546
    encoder-change-chinese	4.4434	3.7534
    encoder-change-both	-1.5552	-0.7941
    encoder-less-english	0.6227	1.109
    encoder-less-english-best	-2.3301	-1.5783
    encoder-less-chinese	3.2878	2.4538
    encoder-less-chinese-best	-1.2236	-1.919
    encoder-split	5.3592	4.9217
    encoder-best	-5.79	-5.1333
    encoder-best-inside	4.2273	2.4861
    """

  /// Weights for all evidence.
  static let encoderTable = """
    transition open-deletion	-1.7201	-1.6001
    transition extend-deletion	0.3443	0.182
    transition open-insertion	-1.276	-1.1131
    transition extend-insertion	0.308	0.0626
    transition switch-to-insertion	0.9176	0.7196
    shape 1-1	2.2641	2.4104
    shape 2-1	0.3241	0.449
    shape 3-1	0.339	0.8271
    shape 4-1	1.4557	0.5695
    shape 5-1	-0.0479	0.2397
    shape 6-1	0.8436	0.9007
    shape 1-2	1.3137	1.6482
    shape 1-3	2.788	1.7649
    shape 1-4	0.8664	1.1389
    shape 1-5	-0.5449	-0.3784
    shape 1-6	-0.0047	-0.0024
    shape 2-2	-3.1172	-1.7054
    shape 3-2	-1.3521	-1.9406
    shape 2-3	-1.3619	-1.4255
    shape 3-3	-0.0481	-0.4707
    shape 4-2	-1.0819	-1.0564
    shape 2-4	-0.3761	-0.3284
    shape 1-0	-0.7545	-0.4631
    shape 0-1	-0.0459	-0.2296
    shape-adaptation	0.3897	0.875
    length-deviation	-0.3353	-0.5966
    length-deviation-squared	-0.2073	-0.2794
    length-log-ratio	-2.7167	-0.6473
    length-log-ratio-squared	0.993	0.5837
    length-log-ratio-many-to-one	-0.2822	-0.272
    length-log-ratio-one-to-many	-0.1832	-0.2701
    length-size	-0.2159	0.094
    length-size-large-bead	0.2707	0.0883
    length-unpaired	1.4013	0.9286
    questions-shared	0.8439	0.8995
    questions-differ	0.1039	0.122
    exclamations-shared	3.725	3.3166
    exclamations-differ	0.9785	0.6019
    quotes-differ	-0.8193	-0.5322
    quotes-shared	-0.8727	-0.7779
    colons-differ	0.4727	0.4051
    parentheses-differ	-1.9938	-1.6231
    parentheses-shared	4.8564	4.7164
    ending-equal	0.8878	0.773
    ending-question-differs	0.5066	0.4872
    ending-exclamation-shared	-1.9654	-1.9938
    closing-quote-differs	-0.3194	-0.3709
    closing-quote-shared	3.1509	3.1826
    opening-quote-differs	-0.256	-0.2642
    opening-quote-shared	3.1313	2.8816
    chinese-ends-with-comma	2.0443	1.9183
    english-ends-with-comma	0.9562	2.4455
    chinese-clauses-for-many	1.0085	0.8396
    english-clauses-for-many	0.1486	0.1892
    breaks-differ	-0.8093	-0.7352
    paragraph-start-shared	1.4854	1.3619
    paragraph-start-differs	-1.3404	-1.1402
    paragraph-break-inside	-2.0021	-1.7769
    role-shared	6.0523	5.2015
    role-differs	-4.007	-3.6472
    roles-mixed	-3.1654	-2.7842
    heading-unpaired	1.6274	1.1892
    title-unpaired	0.0	0.0
    numbers-shared	-0.137	-0.4016
    numbers-shared-count	0.1093	0.2755
    numbers-english-only	-1.1049	-0.9232
    numbers-chinese-only	-0.6272	-0.3919
    numbers-all-shared	0.572	0.8429
    numbers-disjoint	0.0847	-0.2818
    numbers-unpaired	-0.0356	-0.045
    names-shared	0.0117	-0.0157
    names-shared-count	0.84	0.8461
    names-english-only	-1.1825	-1.0388
    names-chinese-only	0.5659	0.4111
    names-all-shared	0.2866	0.058
    names-disjoint	1.1601	1.4445
    names-unpaired	0.3682	0.2992
    lexicon-english-sum	1.1437	1.1505
    lexicon-chinese-sum	0.829	0.747
    lexicon-english	6.839	6.4632
    lexicon-chinese	1.2696	0.8321
    lexicon-english-large	4.2411	4.7747
    lexicon-chinese-large	-2.4748	-3.0214
    lexicon-english-edge	-2.2509	-1.7565
    lexicon-chinese-edge	-2.1077	-0.852
    lexicon-english-gain	1.6876	-0.2399
    lexicon-chinese-gain	4.4779	3.7949
    lexicon-english-missed	0.9802	1.0086
    lexicon-chinese-missed	2.1711	1.76
    lexicon-unpaired	0.4019	0.4796
    lexicon-unpaired-weight	-0.0284	0.0655
    encoder-cosine	0.2133	0.4079
    encoder-margin	-11.5274	-7.9097
    encoder-cosine-large	-0.9458	0.1526
    encoder-margin-large	4.4346	2.2222
    encoder-ratio	-14.7212	-12.3101
    encoder-far	-7.4865	-7.8602
    encoder-near	-0.6603	0.2665
    encoder-more-english	-6.667	-6.276
    encoder-more-chinese	-4.1648	-4.2349
    encoder-change-english	0.7364	0.4886
    encoder-change-chinese	3.7977	3.1925
    encoder-change-both	-1.6305	-0.6
    encoder-less-english	-2.6746	-1.7493
    encoder-less-english-best	-2.2062	-1.4726
    encoder-less-chinese	0.2155	-0.1369
    encoder-less-chinese-best	-1.2166	-1.8729
    encoder-split	4.4599	4.0913
    encoder-best	-5.3625	-4.7287
    encoder-best-inside	3.4912	2.3521
    token-english-sum	-0.2086	-0.1752
    token-chinese-sum	0.1113	-0.1319
    token-english	-0.499	-0.9721
    token-chinese	10.0156	10.2422
    token-english-large	-5.2356	-3.8586
    token-chinese-large	2.9079	3.3143
    token-english-edge	8.7148	8.0838
    token-chinese-edge	7.5025	6.4767
    token-english-gain	3.8488	4.7073
    token-chinese-gain	14.2114	12.8672
    token-english-missed	-12.1712	-10.8763
    token-chinese-missed	1.0408	1.3109
    token-unpaired	2.8198	2.0775
    token-unpaired-weight	-0.4363	-0.3025
    """
}
